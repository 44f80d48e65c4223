-- The roll-up of a region: a year that an office opens, the units it invites, and the reports that come in.
create table rollup_year (
    id ${id},
    unit_id bigint not null references unit (id),
    year integer not null,
    deadline varchar(10) not null,
    opened_by bigint not null references account (id),
    unique (unit_id, year)
);

create table rollup_member (
    rollup_id bigint not null references rollup_year (id),
    unit_id bigint not null references unit (id),
    depth integer not null,
    place integer not null, -- in the order of the tree
    primary key (rollup_id, unit_id)
);

create table rollup_report (
    id ${id},
    rollup_id bigint not null references rollup_year (id),
    unit_id bigint references unit (id), -- null until somebody says whose it is
    state varchar(12) not null check (state in ('RECEIVED', 'RETURNED', 'ACCEPTED', 'SET_ASIDE')),
    name varchar(255) not null, -- of the file
    unit_name varchar(300) not null, -- as the report calls it
    file varchar(64) not null, -- in the store
    content text not null, -- what was read, as JSON
    errors integer not null,
    received_on varchar(10) not null,
    word varchar(2000), -- why it was returned, or accepted in spite of errors
    version integer not null default 0,
    unique (rollup_id, file)
);
create index rollup_member_unit on rollup_member (unit_id);
create index rollup_report_unit on rollup_report (rollup_id, unit_id);
create unique index rollup_accepted on rollup_report (rollup_id, unit_id) where state = 'ACCEPTED';
