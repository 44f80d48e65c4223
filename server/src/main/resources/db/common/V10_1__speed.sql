-- Counting and paging walk along an index and read no record but those of the page; a queue comes in its order.
drop index catalogue_published;
drop index catalogue_category;
create index catalogue_published on catalogue_item (unit_id, published_on, id, withdrawn_at, machine_readable);
create index catalogue_category on catalogue_item (unit_id, category, published_on, id, withdrawn_at);
drop index material_queue;
create index material_queue on material (unit_id, stage, due_on, id);
create index material_submitter on material (submitted_by, id);
