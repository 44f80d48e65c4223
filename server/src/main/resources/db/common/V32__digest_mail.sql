-- Where a person has the day's message about open requests sent by e-mail; sealed with a key of its own.
create table digest_mail (
    account_id bigint not null primary key references account (id),
    vault_key varchar(36) not null references vault_key (id),
    sealed text not null
);
