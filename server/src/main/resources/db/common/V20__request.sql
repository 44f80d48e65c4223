-- Requests for information: the register, the docket, and who asks. What tells of a person is sealed by the vault.
create table applicant (
    id ${id},
    unit_id bigint not null references unit (id),
    vault_key varchar(36) not null references vault_key (id),
    kind varchar(10) not null check (kind in ('PERSON', 'BUSINESS', 'RESEARCH', 'NONPROFIT', 'LEGAL', 'OTHER')),
    sealed text, -- null once erased
    name_digest varchar(64),
    identity_digest varchar(64),
    erased_on varchar(10)
);
create index applicant_name on applicant (unit_id, name_digest);
create index applicant_identity on applicant (unit_id, identity_digest);

create table request_counter (
    unit_id bigint not null references unit (id),
    year integer not null,
    last integer not null,
    primary key (unit_id, year)
);

create table request (
    id ${id},
    unit_id bigint not null references unit (id),
    year integer not null,
    number integer not null,
    applicant_id bigint not null references applicant (id),
    kind varchar(20) not null check (kind in ('DISCLOSURE', 'RECORD_CORRECTION')),
    channel varchar(20) not null
        check (channel in ('IN_PERSON', 'REGISTERED_MAIL', 'ORDINARY_MAIL', 'ONLINE', 'FAX')),
    asked text, -- sealed; null once erased
    received_on varchar(10) not null,
    registered_at bigint not null,
    registered_by bigint references account (id),
    -- Projection of the docket: derived by rules.request, written with each entry, proven by gongkai rebuild.
    stage varchar(20) not null
        check (stage in ('IN_HAND', 'AWAITING_CORRECTION', 'AWAITING_PAYMENT', 'REPLIED', 'CLOSED')),
    consulting boolean not null,
    due_on varchar(10),
    needs_year integer,
    outcome varchar(40),
    outcome_on varchar(10),
    unique (unit_id, year, number)
);
create index request_open on request (unit_id, stage, due_on);
create index request_received on request (unit_id, received_on);
create index request_outcome on request (unit_id, outcome_on);
create index request_applicant on request (applicant_id);

create table docket_entry (
    id ${id},
    request_id bigint not null references request (id),
    number integer not null,
    kind varchar(30) not null,
    on_day varchar(10) not null,
    until_day varchar(10),
    days integer,
    reply varchar(40),
    answers integer,
    amount numeric(12, 2),
    manner varchar(20),
    party text, -- sealed
    words text, -- sealed
    late_reason varchar(2000),
    entered_at bigint not null,
    entered_by bigint references account (id),
    struck_at bigint,
    struck_by bigint references account (id),
    struck_because varchar(2000),
    unique (request_id, number)
);

-- A due date that moved without anybody's entry: a holiday arrangement came or changed.
create table moved_date (
    id ${id},
    request_id bigint not null references request (id),
    due_before varchar(10),
    due_after varchar(10),
    noticed_at bigint not null,
    seen_at bigint
);
create index moved_date_unseen on moved_date (seen_at, request_id);
