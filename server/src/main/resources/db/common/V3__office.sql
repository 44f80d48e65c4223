-- Units in a tree, their sections, and who does what for which.
create table unit (
    id ${id},
    code varchar(20) not null unique,
    name varchar(120) not null,
    short_name varchar(60) not null,
    parent_id bigint references unit (id),
    own boolean not null,
    index_prefix varchar(40) not null
);

create table section (
    id ${id},
    unit_id bigint not null references unit (id),
    name varchar(60) not null,
    kind varchar(20) not null check (kind in ('SECTION', 'COMMUNITY')),
    closed_on varchar(10),
    unique (unit_id, name)
);

create table appointment (
    id ${id},
    account_id bigint not null references account (id),
    unit_id bigint not null references unit (id),
    section_id bigint references section (id),
    role varchar(30) not null,
    from_day varchar(10) not null,
    to_day varchar(10)
);
create index appointment_account on appointment (account_id);

create table deputy (
    id ${id},
    appointment_id bigint not null references appointment (id),
    deputy_id bigint not null references account (id),
    from_day varchar(10) not null,
    to_day varchar(10) not null
);
