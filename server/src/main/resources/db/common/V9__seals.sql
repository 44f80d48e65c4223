-- The installation's own chain: each day it seals the heads of the units' chains that moved, so that the end of a chain
-- cannot be cut off and written anew unseen.
create table seal_head (
    id integer primary key check (id = 1),
    number bigint not null,
    hash varchar(64) not null
);
insert into seal_head (id, number, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

create table seal (
    number bigint primary key,
    day varchar(10) not null,
    at bigint not null,
    chain varchar(40) not null references ledger_head (chain),
    head_number bigint not null,
    head_hash varchar(64) not null,
    previous_hash varchar(64) not null,
    hash varchar(64) not null,
    unique (chain, head_number)
);
