-- Approvals that were taken back before the report was published, with the report as it was approved.
create table annual_void_approval (
    id ${id},
    report_id bigint not null references annual_report (id),
    document_number varchar(60) not null,
    signed_on varchar(10),
    frozen text not null,
    approved_at bigint not null,
    approved_by bigint not null references account (id),
    void_at bigint not null,
    void_by bigint not null references account (id),
    because varchar(2000) not null
);
create index annual_void_approval_report on annual_void_approval (report_id);

-- The page of an item asks whether it is a report.
create index annual_report_item on annual_report (item_id);
