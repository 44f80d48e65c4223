-- Whether pages were useful: counted by page, without a trace of who said so.
create table page_verdict (
    unit_id bigint not null references unit (id),
    page varchar(200) not null,
    useful bigint not null,
    useless bigint not null,
    primary key (unit_id, page)
);

-- Problems that readers report. The contact is personal: it is erased when the report is closed.
create table problem_report (
    id ${id},
    unit_id bigint not null references unit (id),
    page varchar(200) not null,
    text varchar(2000) not null,
    contact varchar(120),
    received_at bigint not null,
    due_on varchar(10) not null,
    state varchar(20) not null check (state in ('NEW', 'ANSWERED', 'CLOSED')),
    note varchar(2000) not null default '',
    answered_at bigint,
    closed_at bigint,
    check (state <> 'CLOSED' or contact is null)
);
create index problem_report_unit on problem_report (unit_id, state, due_on);
