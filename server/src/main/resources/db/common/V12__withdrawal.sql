-- Taken down at once by one person, and what another said of it afterwards.
create table take_down (
    id ${id},
    item_id bigint not null references catalogue_item (id),
    at bigint not null,
    account_id bigint not null references account (id),
    deputy_for bigint references account (id),
    reason varchar(2000) not null,
    reviewed_at bigint,
    reviewed_by bigint references account (id),
    verdict varchar(20) check (verdict in ('CONFIRMED', 'RESTORED')),
    note varchar(2000)
);
create index take_down_item on take_down (item_id);
create unique index take_down_open on take_down (item_id) where verdict is null;

-- What must be withdrawn within a term of its kind, as a penalty decision that was revoked.
create table withdrawal_due (
    item_id bigint primary key references catalogue_item (id),
    caused_on varchar(10) not null,
    due_on varchar(10),
    reason varchar(2000) not null
);

-- A material that has passed its reviews and goes out at a time to come.
create table scheduled_publication (
    material_id bigint primary key references material (id),
    at bigint not null,
    seen integer not null,
    summary varchar(2000) not null,
    category varchar(30) not null,
    genre varchar(30) not null,
    keywords varchar(200) not null,
    account_id bigint not null references account (id),
    problem varchar(60)
);

-- What was said each year of what is kept back.
create table re_examination (
    id ${id},
    material_id bigint not null references material (id),
    examined_on varchar(10) not null,
    account_id bigint not null references account (id),
    verdict varchar(20) not null check (verdict in ('STAYS', 'OPENED')),
    reason varchar(2000) not null
);
create index re_examination_material on re_examination (material_id, examined_on);
create index material_closed on material (unit_id, stage, attribute, done_at);
