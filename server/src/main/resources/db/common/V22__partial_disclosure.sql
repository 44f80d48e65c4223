-- Documents opened for partial disclosure (article 37). Their files, names and marks are sealed with the applicant's key;
-- columns of 64 characters are digests by which the file store finds the sealed files.
create table partial_copy (
    id ${id},
    request_id bigint not null references request (id),
    name text not null, -- sealed
    format varchar(4) not null check (format in ('PDF', 'DOCX')),
    original varchar(64) not null,
    working varchar(64) not null, -- the PDF that is marked: the original itself, or what a DOCX became
    sheets text not null, -- width x height of each page in points, with an s behind it where it is a scan
    proposals text not null, -- sealed
    state varchar(10) not null check (state in ('DRAFT', 'MADE', 'DISCARDED')),
    revision integer not null, -- raised with every change
    opened_at bigint not null,
    opened_by bigint not null references account (id),
    result varchar(64),
    result_digest varchar(64), -- of the PDF itself, as it is handed over
    made_at bigint,
    made_by bigint references account (id),
    check ((state = 'MADE') = (result is not null)),
    check ((result is null) = (result_digest is null))
);
create index partial_copy_request on partial_copy (request_id, id);
create index partial_copy_state on partial_copy (state, request_id);

create table partial_mark (
    id ${id},
    copy_id bigint not null references partial_copy (id),
    ground varchar(30) not null,
    sealed text not null, -- the words or the box, where they are, what was said about it
    added_at bigint not null,
    added_by bigint not null references account (id)
);
create index partial_mark_copy on partial_mark (copy_id, id);
