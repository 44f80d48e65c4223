-- What a frozen figure counted is told as it was then, without looking at the records of today.
alter table annual_entry add column label varchar(200) not null default '';
alter table annual_entry add column path varchar(200) not null default '';
alter table annual_entry add column says varchar(400) not null default '';
alter table annual_entry add column place integer not null default 0;

-- Each text that a draft has had; number 0 is the one that it began with.
create table annual_edit (
    report_id bigint not null references annual_report (id),
    number integer not null,
    at bigint not null,
    made_by bigint not null references account (id),
    chapters text not null,
    primary key (report_id, number)
);

-- The report on a year from before this program, as its file was read.
create table annual_imported (
    unit_id bigint not null references unit (id),
    year integer not null,
    name varchar(255) not null,
    content text not null,
    imported_at bigint not null,
    imported_by bigint not null references account (id),
    primary key (unit_id, year)
);

-- Chapter five: what is wrong, what is done about it, by whom, by when, and what has become of it.
create table annual_problem (
    id ${id},
    unit_id bigint not null references unit (id),
    year integer not null,
    problem varchar(1000) not null,
    measure varchar(1000) not null,
    owner varchar(120) not null,
    due varchar(10) not null,
    state varchar(12) not null default 'OPEN' check (state in ('OPEN', 'DONE', 'PARTLY', 'NOT_DONE')),
    outcome varchar(1000) not null default ''
);
create index annual_problem_year on annual_problem (unit_id, year);

create table annual_activity (
    id ${id},
    unit_id bigint not null references unit (id),
    year integer not null,
    kind varchar(12) not null check (kind in ('TRAINING', 'MEETING', 'INSPECTION')),
    on_day varchar(10) not null,
    title varchar(300) not null,
    people integer not null default 0,
    entered_by bigint not null references account (id)
);
create index annual_activity_year on annual_activity (unit_id, year);
