-- What was read of a report stands apart from its row, so that a list of thousands does not carry it along; its figures
-- are packed beside the row, so that the page of a year reads no report anew.
create table rollup_content (
    report_id bigint primary key references rollup_report (id),
    content text not null -- as JSON
);
insert into rollup_content (report_id, content) select id, content from rollup_report;
alter table rollup_report drop column content;
alter table rollup_report add column figures ${bytes}; -- empty where they cannot be packed; null before gongkai rebuild
