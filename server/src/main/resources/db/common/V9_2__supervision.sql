-- Marks that passed the secrecy review unmasked, with the reason: kept for the inspector when the places are forgotten.
create table explained_mark (
    id ${id},
    material_id bigint not null references material (id),
    note varchar(500) not null,
    account_id bigint not null references account (id),
    at bigint not null
);
create index explained_mark_at on explained_mark (at);
create index review_at on review (at);
create index ledger_account on ledger_entry (chain, account_id, number);
create index ledger_at on ledger_entry (chain, at);
