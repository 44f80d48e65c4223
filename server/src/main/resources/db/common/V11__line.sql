-- In whose hands a returned material is: its liaison's, or their successor's. When it was closed.
alter table material add column held_by bigint references account (id);
alter table material add column done_at bigint;
update material set held_by = submitted_by;

-- What a document was repealed by.
alter table catalogue_item add column repealed_by bigint references catalogue_item (id);
