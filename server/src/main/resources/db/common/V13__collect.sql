-- What each section must publish and how often.
create table yearly_duty (
    id ${id},
    unit_id bigint not null references unit (id),
    section_id bigint not null references section (id),
    title varchar(200) not null,
    category varchar(30) not null,
    months varchar(40) not null, -- numbers of months, parted by commas
    day integer not null check (day between 1 and 31),
    ended_on varchar(10)
);
create index yearly_duty_unit on yearly_duty (unit_id);

-- Asking sections for what is due.
create table material_call (
    id ${id},
    unit_id bigint not null references unit (id),
    title varchar(200) not null,
    explanation varchar(2000) not null,
    category varchar(30),
    due_on varchar(10) not null,
    yearly_duty_id bigint references yearly_duty (id),
    called_at bigint not null,
    account_id bigint not null references account (id),
    last_reminder varchar(10),
    unique (yearly_duty_id, due_on)
);
create index material_call_unit on material_call (unit_id, due_on);

create table called_section (
    call_id bigint not null references material_call (id),
    section_id bigint not null references section (id),
    material_id bigint references material (id),
    nothing_because varchar(2000),
    answered_at bigint,
    answered_by bigint references account (id),
    primary key (call_id, section_id),
    check (answered_at is null or material_id is not null or nothing_because is not null)
);
create index called_section_open on called_section (section_id, answered_at);

-- The leading group for disclosure, with the days of appointment.
create table leading_group_member (
    id ${id},
    unit_id bigint not null references unit (id),
    name varchar(60) not null,
    post varchar(120) not null,
    place varchar(20) not null check (place in ('HEAD', 'DEPUTY_HEAD', 'MEMBER', 'OFFICE_HEAD')),
    work varchar(500) not null,
    from_day varchar(10) not null,
    to_day varchar(10)
);
create index leading_group_unit on leading_group_member (unit_id, from_day);
