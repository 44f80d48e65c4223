-- How often a published item was read on each day: a number, and nothing about who read it.
create table item_reading (
    item_id bigint not null references catalogue_item (id),
    day varchar(10) not null,
    readings bigint not null check (readings > 0),
    primary key (item_id, day)
);
create index item_reading_day on item_reading (day);

-- What was read most of late, as the front page shows it until the next count.
create table most_read (
    unit_id bigint not null references unit (id),
    place integer not null,
    item_id bigint not null references catalogue_item (id),
    primary key (unit_id, place)
);

-- A page names the document that repeals its own, and must follow that one too.
create index catalogue_repealed_by on catalogue_item (repealed_by);
