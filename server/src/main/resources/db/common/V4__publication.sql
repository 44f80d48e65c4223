-- From a section's material to the catalogue.
create table stored_file (
    id ${id},
    unit_id bigint not null references unit (id),
    name varchar(255) not null,
    media_type varchar(100) not null,
    size bigint not null,
    digest varchar(64) not null,
    text text,
    machine_readable boolean not null
);

create table material (
    id ${id},
    unit_id bigint not null references unit (id),
    section_id bigint not null references section (id),
    submitted_by bigint not null references account (id),
    submitted_at bigint not null,
    title varchar(200) not null,
    body text not null,
    category varchar(30) not null,
    formed_on varchar(10) not null,
    document_number varchar(60),
    attribute varchar(20) not null check (attribute in ('PUBLIC', 'ON_REQUEST', 'NOT_PUBLIC')),
    article varchar(60),
    stage varchar(20) not null check (stage in ('SECTION', 'SECRECY', 'LEADER', 'CATALOGUE', 'RETURNED', 'DONE')),
    due_on varchar(10),
    version integer not null default 0
);
create index material_queue on material (unit_id, stage, due_on);

create table material_file (
    material_id bigint not null references material (id),
    file_id bigint not null references stored_file (id),
    position integer not null,
    primary key (material_id, position)
);

create table review (
    id ${id},
    material_id bigint not null references material (id),
    step varchar(20) not null check (step in ('SECTION', 'SECRECY', 'LEADER')),
    verdict varchar(20) not null check (verdict in ('APPROVED', 'RETURNED')),
    attribute varchar(20) not null,
    article varchar(60),
    reason varchar(2000) not null,
    account_id bigint not null references account (id),
    deputy_for bigint references account (id),
    at bigint not null
);
create index review_material on review (material_id, id);

create table index_counter (
    unit_id bigint not null references unit (id),
    period varchar(10) not null,
    last bigint not null,
    primary key (unit_id, period)
);

create table catalogue_item (
    id ${id},
    unit_id bigint not null references unit (id),
    section_id bigint references section (id),
    material_id bigint unique references material (id),
    index_number varchar(60) not null,
    title varchar(200) not null,
    summary varchar(2000) not null,
    category varchar(30) not null,
    genre varchar(30) not null,
    keywords varchar(200) not null,
    document_number varchar(60),
    formed_on varchar(10) not null,
    published_on varchar(10) not null,
    validity varchar(20) not null check (validity in ('IN_FORCE', 'EXPIRED', 'REPEALED')),
    machine_readable boolean not null,
    withdrawn_at bigint,
    withdrawn_reason varchar(2000),
    unique (unit_id, index_number)
);
create index catalogue_published on catalogue_item (unit_id, published_on, id);
create index catalogue_category on catalogue_item (unit_id, category, published_on);

create table publication_version (
    item_id bigint not null references catalogue_item (id),
    number integer not null,
    at bigint not null,
    what_changed varchar(2000) not null,
    body text not null,
    primary key (item_id, number)
);

create table version_file (
    item_id bigint not null,
    number integer not null,
    position integer not null,
    file_id bigint not null references stored_file (id),
    primary key (item_id, number, position),
    foreign key (item_id, number) references publication_version (item_id, number)
);
