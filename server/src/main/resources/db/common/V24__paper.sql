-- Letters of a request: drafted, approved, kept. What they say is sealed with the applicant's key.
create table paper (
    id ${id},
    request_id bigint not null references request (id),
    kind varchar(60) not null,
    stage varchar(12) not null check (stage in ('DRAFT', 'SUBMITTED', 'APPROVED', 'DISCARDED')),
    version integer not null default 0,
    said text not null, -- sealed
    drafted_at bigint not null,
    drafted_by bigint not null references account (id),
    decided_at bigint,
    decided_by bigint references account (id),
    returned_because varchar(2000),
    alone_because varchar(2000), -- why the same person drafted and approved
    entry_number integer, -- the docket entry by which it went out
    template_version integer,
    docx_digest varchar(64), -- of the letter itself
    pdf_digest varchar(64),
    docx_file varchar(64), -- of the sealed file in the store
    pdf_file varchar(64)
);
create index paper_request on paper (request_id);
create index paper_stage on paper (stage, request_id);
