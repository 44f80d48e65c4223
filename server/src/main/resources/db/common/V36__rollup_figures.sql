-- Figures of accepted reports, packed: one small record a report, so that a tree of very many units adds up at once.
create table rollup_figures (
    rollup_id bigint not null references rollup_year (id),
    unit_id bigint not null references unit (id),
    figures ${bytes}, -- null once the report counts no more
    change_number bigint not null, -- the last change of the year that touched it
    primary key (rollup_id, unit_id)
);
create index rollup_figures_change on rollup_figures (rollup_id, change_number);
alter table rollup_year add column changes bigint not null default 0;
