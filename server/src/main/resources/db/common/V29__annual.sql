-- The annual report: a yearly sheet for what no record knows, and the report from draft to publication.
create table annual_sheet (
    unit_id bigint not null references unit (id),
    year integer not null,
    cell varchar(80) not null,
    value varchar(40) not null,
    money_unit varchar(10),
    entered_at bigint not null,
    entered_by bigint not null references account (id),
    primary key (unit_id, year, cell)
);

create table annual_report (
    id ${id},
    unit_id bigint not null references unit (id),
    year integer not null,
    number integer not null, -- 1, and one more for each correction after publication
    form varchar(20) not null,
    stage varchar(12) not null check (stage in ('DRAFT', 'SUBMITTED', 'APPROVED', 'PUBLISHED')),
    version integer not null default 0,
    chapters text not null,
    document_number varchar(60) not null default '',
    signed_on varchar(10),
    drafted_by bigint not null references account (id),
    submitted_by bigint references account (id),
    returned_because varchar(2000),
    corrected_because varchar(2000),
    approved_at bigint,
    approved_by bigint references account (id),
    alone_because varchar(2000),
    frozen text, -- the whole report as JSON, once approved
    item_id bigint references catalogue_item (id),
    unique (unit_id, year, number)
);

-- What each figure of a frozen report counted.
create table annual_entry (
    report_id bigint not null references annual_report (id),
    cell varchar(80) not null,
    subject varchar(60) not null,
    primary key (report_id, cell, subject)
);
