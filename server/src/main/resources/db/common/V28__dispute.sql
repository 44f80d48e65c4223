-- Reconsiderations and suits. Of the parties nothing is kept here: what tells of them is in the papers, which are sealed.
create table dispute (
    id ${id},
    unit_id bigint not null references unit (id),
    kind varchar(20) not null check (kind in ('RECONSIDERATION', 'SUIT_DIRECT', 'SUIT_AFTER')),
    request_id bigint references request (id),
    item_id bigint references catalogue_item (id),
    earlier varchar(200), -- what it disputes, where that is from before this program
    reconsideration_id bigint references dispute (id),
    case_number varchar(120) not null,
    body varchar(200) not null,
    simplified boolean not null,
    co_defendant varchar(12) not null check (co_defendant in ('NONE', 'OTHER_BODY', 'OURSELVES')),
    known_on varchar(10),
    filed_on varchar(10),
    accepted_on varchar(10),
    copy_on varchar(10),
    answered_on varchar(10),
    extended_to varchar(10),
    result varchar(30) check (result in ('MAINTAINED', 'REJECTED', 'REVOKED', 'CHANGED', 'HELD_UNLAWFUL',
        'ORDERED_TO_PERFORM', 'WITHDRAWN', 'MEDIATED', 'TERMINATED', 'INADMISSIBLE')),
    ended_on varchar(10),
    decision_on varchar(10),
    term_on varchar(10), -- by when a judgment wants it done
    reopened_entry integer, -- the docket entry by which its request was taken up again
    vault_key varchar(36) references vault_key (id), -- seals its papers where no request does
    version integer not null default 0,
    entered_at bigint not null,
    entered_by bigint not null references account (id),
    check ((request_id is null or item_id is null) and (request_id is null or earlier is null)
        and (item_id is null or earlier is null)),
    check (request_id is not null or item_id is not null or earlier is not null),
    check ((result is null) = (ended_on is null)),
    check (copy_on is not null or filed_on is not null)
);
create unique index dispute_case on dispute (unit_id, body, case_number) where case_number <> '';
create index dispute_open on dispute (unit_id, ended_on);
create index dispute_request on dispute (request_id);
create index dispute_item on dispute (item_id);
create index dispute_reconsideration on dispute (reconsideration_id);

create table dispute_hearing (
    dispute_id bigint not null references dispute (id),
    on_day varchar(10) not null,
    primary key (dispute_id, on_day)
);

create table dispute_paper (
    id ${id},
    dispute_id bigint not null references dispute (id),
    kind varchar(12) not null check (kind in ('COPY', 'ANSWER', 'EVIDENCE', 'NOTICE', 'DECISION', 'OTHER')),
    name text not null, -- sealed
    size bigint not null,
    file varchar(64) not null, -- of the sealed file in the store
    kept_at bigint not null,
    kept_by bigint not null references account (id)
);
create index dispute_paper_dispute on dispute_paper (dispute_id);
