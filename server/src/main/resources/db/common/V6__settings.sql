-- What an office says of itself and how it wants things done; one row a setting that is not at its default.
create table unit_setting (
    unit_id bigint not null references unit (id),
    name varchar(40) not null,
    value varchar(500) not null,
    primary key (unit_id, name)
);
