-- An office's own templates of letters; each change is a version, and one without a file goes back to the built-in template.
create table letter_template (
    id ${id},
    unit_id bigint not null references unit (id),
    kind varchar(40) not null,
    version integer not null check (version > 0),
    digest varchar(64),
    file_name varchar(200) not null,
    account_id bigint not null references account (id),
    at bigint not null,
    unique (unit_id, kind, version)
);
