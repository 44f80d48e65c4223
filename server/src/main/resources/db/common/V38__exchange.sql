-- Units that run installations of their own, and how far the exchange of each one's report is.
create table exchange_partner (
    id ${id},
    office_id bigint not null references unit (id),
    unit_id bigint not null references unit (id),
    address varchar(300) not null, -- empty where the unit only sends
    public_key varchar(100) not null,
    token_hash varchar(64) unique, -- SHA-256
    account_id bigint not null references account (id),
    unique (office_id, unit_id)
);

create table exchange_receipt (
    partner_id bigint not null references exchange_partner (id),
    year integer not null,
    way varchar(10) not null check (way in ('PULLED', 'PUSHED')),
    outcome varchar(20), -- null before the first try
    at bigint not null,
    next_at bigint, -- when to try again by itself; null where not
    primary key (partner_id, year, way)
);
create index exchange_receipt_next on exchange_receipt (next_at);

-- A unit's own end: the office above it, and what it has sent there.
create table exchange_above (
    unit_id bigint primary key references unit (id),
    address varchar(300) not null,
    key_id varchar(36) not null references vault_key (id),
    token varchar(400) not null -- sealed
);

create table exchange_sending (
    unit_id bigint not null references unit (id),
    year integer not null,
    outcome varchar(20), -- null while it is on its way
    said varchar(500), -- what the other end answered where it refused
    at bigint not null,
    primary key (unit_id, year)
);
