-- By what requests are alike: pairs of characters under a keyed digest, so that nothing can be read out of them.
create table request_likeness (
    request_id bigint not null references request (id),
    term varchar(16) not null,
    primary key (request_id, term)
);
create index request_likeness_term on request_likeness (term, request_id);
