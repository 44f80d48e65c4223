-- What applicants do themselves. The code by which one looks a request up stands here as a keyed digest only.
create table request_code (
    request_id bigint primary key references request (id),
    unit_id bigint not null references unit (id),
    digest varchar(64) not null unique,
    language varchar(2) not null check (language in ('zh', 'en'))
);

-- Papers that came with a request or later (identity document, what a correction brings), sealed with the applicant's key.
create table enclosure (
    id ${id},
    request_id bigint not null references request (id),
    name text not null, -- sealed
    media_type varchar(120) not null,
    size bigint not null,
    digest varchar(64) not null, -- of the sealed file in the file store
    received_at bigint not null
);
create index enclosure_request on enclosure (request_id, id);

create table satisfaction (
    request_id bigint primary key references request (id),
    score integer not null check (score between 1 and 5),
    words text, -- sealed
    given_at bigint not null
);

-- Letters by e-mail. To whom and what is sealed, and erased once it has been sent or given up.
create table mail (
    id ${id},
    subject varchar(80) not null,
    vault_key varchar(36) not null references vault_key (id),
    sealed text,
    queued_at bigint not null,
    attempts integer not null default 0,
    due_at bigint, -- null once sent or given up
    sent_at bigint,
    detail varchar(300) not null default ''
);
create index mail_due on mail (due_at, id) where due_at is not null;
create index mail_subject on mail (subject, id);
