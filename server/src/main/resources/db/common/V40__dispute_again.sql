-- What a dispute needs of a request: its papers as evidence, beyond the retention term.
alter table applicant add column kept_for varchar(60); -- why the erasure was put off, as the ledger calls it
