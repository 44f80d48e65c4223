-- What a running dispute needs of a request: its papers as evidence, beyond the retention term.
alter table applicant add column kept_for varchar(60); -- why the erasure was put off, as the ledger calls it

-- A suit at second instance: its first judgment, and who appealed when to which court. Its result columns hold the final one.
alter table dispute add column first_result varchar(30);
alter table dispute add column first_ended_on varchar(10);
alter table dispute add column first_decision_on varchar(10);
alter table dispute add column first_term_on varchar(10);
alter table dispute add column appealed_by varchar(12);
alter table dispute add column appealed_on varchar(10);
alter table dispute add column appeal_court varchar(200);
alter table dispute add column appeal_case varchar(120);
