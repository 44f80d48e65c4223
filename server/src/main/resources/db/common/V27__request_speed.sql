-- The lists of the register come out of an index each, without a look at the rows: open ones by due date, closed ones and
-- years by number.
drop index request_open;
create index request_open on request (unit_id, stage, due_on, year, number, id);
create index request_closed on request (unit_id, stage, year, number, id);
