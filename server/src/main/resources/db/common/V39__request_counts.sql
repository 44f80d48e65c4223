-- What a year counts comes out of one index, however many years the register holds; fees out of another.
create index request_counts on request (unit_id, kind, outcome_on, received_on, outcome, applicant_id, year, number, id);
create index docket_entry_paid on docket_entry (on_day, request_id, amount) where kind = 'paid';
