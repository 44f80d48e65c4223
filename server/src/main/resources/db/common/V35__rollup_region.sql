-- A figure of a received report that a person has read off the page; what the file says stays in the report.
create table rollup_clarification (
    report_id bigint not null references rollup_report (id),
    cell varchar(80) not null,
    raw varchar(400) not null, -- as the file has it
    value varchar(40) not null,
    money_unit varchar(20),
    reason varchar(500) not null,
    at bigint not null,
    account_id bigint not null references account (id),
    primary key (report_id, cell)
);

-- A unit that reports no more, merged into another or abolished: why.
alter table rollup_member add column excused varchar(500);

-- Many files in one ZIP, received one after the other in the background.
create table rollup_intake (
    id ${id},
    rollup_id bigint not null references rollup_year (id),
    account_id bigint not null references account (id),
    name varchar(255) not null, -- of the ZIP
    file varchar(64) not null, -- in the store
    at bigint not null,
    files integer not null,
    state varchar(10) not null check (state in ('RUNNING', 'DONE', 'FAILED'))
);

create table rollup_intake_file (
    intake_id bigint not null references rollup_intake (id),
    place integer not null, -- among the ZIP's files, from 0
    name varchar(255) not null,
    kind varchar(20) not null,
    of_what varchar(400) not null,
    unreadable varchar(20),
    primary key (intake_id, place)
);
create index rollup_intake_state on rollup_intake (state);
