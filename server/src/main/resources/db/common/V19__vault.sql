-- The master keys themselves are in a file outside the database. Here stands by what each is known again; number 0 is the
-- key of look-ups.
create table vault_master (
    number integer primary key,
    fingerprint varchar(64) not null
);

-- A data key per applicant, wrapped by a master key. Of a destroyed key the day remains. The reference keeps a master
-- key from being retired while a key is wrapped by it, and a key from being wrapped by one that is retired.
create table vault_key (
    id varchar(36) primary key,
    master integer references vault_master (number) check (master > 0),
    wrapped varchar(200),
    made_on varchar(10) not null,
    destroyed_on varchar(10),
    check ((master is null) = (wrapped is null)),
    check ((wrapped is null) = (destroyed_on is not null))
);
create index vault_key_master on vault_key (master, id);
