-- Files that go out with a letter: the information itself, or a copy of which a part is masked.
create table paper_file (
    id ${id},
    paper_id bigint not null references paper (id),
    request_id bigint not null references request (id),
    name text not null, -- sealed
    media_type varchar(120) not null,
    size bigint not null,
    digest varchar(64) not null, -- of the file as the applicant gets it
    place varchar(64) not null, -- of the sealed file in the store
    copy_id bigint, -- the partial copy it is; no reference, for both go with their applicant in any order
    added_at bigint not null
);
create index paper_file_paper on paper_file (paper_id, id);
create index paper_file_request on paper_file (request_id);
