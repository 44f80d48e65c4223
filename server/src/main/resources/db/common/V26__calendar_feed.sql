-- The secret address of a person's calendar of due dates; only its digest is kept.
create table calendar_feed (
    account_id bigint not null primary key references account (id),
    digest varchar(64) not null unique,
    made_at bigint not null
);
