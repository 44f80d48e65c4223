-- What a request gives to others: its information proposed for publication, its line in the public log of requests.
create table request_reuse (
    request_id bigint primary key references request (id),
    proposed_at bigint,
    proposed_by bigint references account (id),
    summary varchar(200), -- what was asked, in words that tell of nobody; null where the log leaves it out
    summarised_at bigint,
    summarised_by bigint references account (id)
);
