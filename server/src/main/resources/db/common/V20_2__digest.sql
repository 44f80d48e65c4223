-- The day's message about open requests, once a unit and day.
create table request_digest (
    unit_id bigint not null references unit (id),
    day varchar(10) not null,
    primary key (unit_id, day)
);
