-- The ledger of acts: append-only, one hash chain a unit. Nothing is counted from it, no personal value stands in it.
create table ledger_head (
    chain varchar(40) primary key,
    number bigint not null,
    hash varchar(64) not null
);

create table ledger_entry (
    chain varchar(40) not null references ledger_head (chain),
    number bigint not null,
    at bigint not null,
    account_id bigint references account (id),
    role varchar(30) not null,
    deputy_for bigint references account (id),
    act varchar(60) not null,
    subject varchar(80) not null,
    before_digest varchar(64),
    after_digest varchar(64),
    previous_hash varchar(64) not null,
    hash varchar(64) not null,
    primary key (chain, number)
);
create index ledger_subject on ledger_entry (chain, subject);
