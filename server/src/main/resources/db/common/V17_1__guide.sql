-- The disclosure guide: each version with its texts and facts. "checked" is what the office's records said of a fact
-- when the clerk last looked at it; where they say something else now, the guide asks for its change.
create table guide_version (
    unit_id bigint not null references unit (id),
    number integer not null,
    at bigint not null,
    account_id bigint not null references account (id),
    primary key (unit_id, number)
);

create table guide_text (
    unit_id bigint not null,
    number integer not null,
    part varchar(20) not null,
    text text not null,
    primary key (unit_id, number, part),
    foreign key (unit_id, number) references guide_version (unit_id, number)
);

create table guide_fact (
    unit_id bigint not null,
    number integer not null,
    fact varchar(20) not null,
    value varchar(500) not null,
    checked varchar(500) not null,
    primary key (unit_id, number, fact),
    foreign key (unit_id, number) references guide_version (unit_id, number)
);

-- The rules that disclosure follows here: items of the catalogue, and documents of higher bodies by their address.
create table system_document (
    id ${id},
    unit_id bigint not null references unit (id),
    item_id bigint references catalogue_item (id),
    title varchar(200) not null,
    body varchar(120) not null,
    day varchar(10),
    link varchar(500) not null,
    removed_at bigint,
    check (item_id is not null or (title <> '' and link <> ''))
);
create index system_document_unit on system_document (unit_id);

-- Figures of the key areas by year; a value is a decimal number as text, for SQLite has none.
create table key_area_figure (
    unit_id bigint not null references unit (id),
    area varchar(30) not null,
    series varchar(60) not null,
    year integer not null check (year between 1949 and 2100),
    value varchar(30) not null,
    measure varchar(20) not null check (measure in ('YUAN', 'WAN_YUAN', 'PERSON', 'HOUSEHOLD', 'CASES')),
    item_id bigint references catalogue_item (id),
    at bigint not null,
    account_id bigint not null references account (id),
    primary key (unit_id, area, series, year)
);
