-- What a year counts comes out of one index, however many years the register holds; fees out of another.
alter table request add column applicant_kind varchar(20); -- as in applicant, so that counting need not look there
update request set applicant_kind = (select kind from applicant where id = applicant_id);
create index request_counts on request
    (unit_id, kind, outcome_on, received_on, outcome, applicant_kind, applicant_id, year, number, id);
create index docket_entry_paid on docket_entry (on_day, request_id, amount) where kind = 'paid';
