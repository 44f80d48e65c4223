-- Asking sections about a request, and notes on its docket. What is said is sealed with the applicant's key.
create table enquiry (
    id ${id},
    request_id bigint not null references request (id),
    section_id bigint not null references section (id),
    question text not null,
    due_on varchar(10) not null,
    asked_at bigint not null,
    asked_by bigint not null references account (id),
    answer text,
    answered_at bigint,
    answered_by bigint references account (id)
);
create index enquiry_request on enquiry (request_id);
create index enquiry_open on enquiry (section_id, answered_at);

create table docket_note (
    id ${id},
    request_id bigint not null references request (id),
    words text not null,
    written_at bigint not null,
    written_by bigint not null references account (id)
);
create index docket_note_request on docket_note (request_id);
