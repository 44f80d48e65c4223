-- What the secrecy reviewer decided about each place that the finders marked in a material's text.
create table mark_decision (
    material_id bigint not null references material (id),
    file_id bigint not null, -- 0 for the text of the material itself
    start_at integer not null,
    end_at integer not null,
    verdict varchar(20) not null check (verdict in ('MASKED', 'NOT_IT', 'EXPLAINED')),
    note varchar(500) not null,
    account_id bigint not null references account (id),
    at bigint not null,
    primary key (material_id, file_id, start_at, end_at)
);
