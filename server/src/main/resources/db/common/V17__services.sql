-- What the hall does for people; each change is a version of its own, with its texts.
create table hall_service (
    id ${id},
    unit_id bigint not null references unit (id),
    version integer not null,
    ended_on varchar(10),
    ended_because varchar(500) not null default ''
);
create index hall_service_unit on hall_service (unit_id);

create table hall_service_version (
    service_id bigint not null references hall_service (id),
    number integer not null,
    at bigint not null,
    account_id bigint not null references account (id),
    what_changed varchar(500) not null,
    name varchar(200) not null,
    kind varchar(20) not null check (kind in ('LICENCE', 'CONFIRMATION', 'PAYMENT', 'INSPECTION', 'PENALTY', 'COERCION',
        'LEVY', 'REWARD', 'RULING', 'OTHER', 'SERVICE')),
    audience varchar(20) not null check (audience in ('PERSON', 'BUSINESS', 'BOTH')),
    section_id bigint not null references section (id),
    primary key (service_id, number)
);

create table hall_service_text (
    service_id bigint not null,
    number integer not null,
    part varchar(20) not null,
    text text not null,
    primary key (service_id, number, part),
    foreign key (service_id, number) references hall_service_version (service_id, number)
);

-- The kinds of articles 20 and 21 that a unit has nothing of, with the reason.
create table kind_not_ours (
    unit_id bigint not null references unit (id),
    category varchar(30) not null,
    reason varchar(500) not null,
    at bigint not null,
    account_id bigint not null references account (id),
    primary key (unit_id, category)
);
