-- The topic of an item (主题分类), which a catalogue record carries beside its kind.
alter table catalogue_item add column topic varchar(60) not null default '';
alter table scheduled_publication add column topic varchar(60) not null default '';
