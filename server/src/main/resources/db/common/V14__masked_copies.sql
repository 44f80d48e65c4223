-- A copy of a file that lacks what was masked, looked at by a person before it goes out.
create table masked_copy (
    material_id bigint not null references material (id),
    file_id bigint not null references stored_file (id),
    copy_id bigint not null references stored_file (id),
    passages varchar(64) not null, -- digest of what it lacks
    confirmed_at bigint,
    confirmed_by bigint references account (id),
    primary key (material_id, file_id)
);
