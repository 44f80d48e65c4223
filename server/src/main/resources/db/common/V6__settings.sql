-- What an office says of itself and how it wants things done; one row a setting that is not at its default.
create table unit_setting (
    unit_id bigint not null references unit (id),
    name varchar(40) not null,
    value varchar(500) not null,
    primary key (unit_id, name)
);

-- Counters are kept by what stands before the running number, since an office may count by month.
update index_counter set period = 'UNIT/' || period || '-';

-- The language of the screens is kept in a cookie, for people without an account choose one too.
alter table account drop column language;
create index appointment_unit on appointment (unit_id, account_id);
create index deputy_appointment on deputy (appointment_id);
