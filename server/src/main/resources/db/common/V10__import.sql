-- The import of a catalogue that was kept elsewhere: the file as a job, its rows, and what is wrong with them.
create table import_job (
    id ${id},
    unit_id bigint not null references unit (id),
    account_id bigint not null references account (id),
    at bigint not null,
    file_name varchar(200) not null,
    digest varchar(64) not null,
    archive_name varchar(200),
    archive_digest varchar(64) not null default '', -- empty where no archive came with it
    state varchar(20) not null check (state in ('READING', 'UNREADABLE', 'CHECKED', 'RUNNING', 'STOPPED', 'DONE')),
    problem varchar(60),
    problem_of varchar(400) not null default '',
    ignored varchar(1000) not null default '', -- columns that are not taken over
    rows_read integer not null default 0,
    rows_good integer not null default 0,
    rows_done integer not null default 0, -- of the good ones
    rows_imported integer not null default 0, -- of those done; the others became doubles since they were read
    last_row integer not null default 0, -- number of the last row that is done
    unique (unit_id, digest, archive_digest)
);

create table import_row (
    job_id bigint not null references import_job (id),
    number integer not null,
    index_number varchar(60),
    content text not null,
    item_id bigint references catalogue_item (id),
    primary key (job_id, number)
);

create table import_error (
    job_id bigint not null references import_job (id),
    number integer not null,
    position integer not null,
    column_name varchar(60) not null,
    value varchar(400) not null,
    message varchar(60) not null,
    cure varchar(400) not null,
    primary key (job_id, number, position)
);

-- Doubles are looked for by title.
create index catalogue_title on catalogue_item (unit_id, title);
