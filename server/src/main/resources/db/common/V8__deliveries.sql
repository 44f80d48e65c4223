-- Deliveries to archives and library, article 25. What the printed list says is kept as it was: a signed paper never changes.
create table delivery (
    id ${id},
    unit_id bigint not null references unit (id),
    recipient varchar(20) not null check (recipient in ('ARCHIVES', 'LIBRARY')),
    recipient_name varchar(120) not null,
    from_day varchar(10) not null,
    to_day varchar(10) not null,
    items integer not null,
    made_by bigint not null references account (id),
    made_at bigint not null,
    handed_over_on varchar(10),
    received_by varchar(60),
    receipt varchar(60),
    cancelled_at bigint,
    cancelled_reason varchar(500),
    check (handed_over_on is null or cancelled_at is null)
);
create index delivery_unit on delivery (unit_id, recipient, id);

create table delivery_item (
    delivery_id bigint not null references delivery (id),
    position integer not null,
    recipient varchar(20) not null,
    item_id bigint not null,
    version integer not null,
    index_number varchar(60) not null,
    title varchar(200) not null,
    document_number varchar(60),
    formed_on varchar(10) not null,
    published_on varchar(10) not null,
    live boolean not null default true, -- false once the delivery is cancelled
    primary key (delivery_id, position),
    foreign key (item_id, version) references publication_version (item_id, number)
);
-- A version goes to a recipient once, whoever makes deliveries at the same time.
create unique index delivered_once on delivery_item (recipient, item_id, version) where live;

-- What is not delivered is counted as what is public less what was delivered: few rows are withdrawn or corrected.
create index catalogue_public on catalogue_item (unit_id, published_on, id) where withdrawn_at is null;
create index catalogue_withdrawn on catalogue_item (unit_id, id) where withdrawn_at is not null;
create index version_corrected on publication_version (item_id, number) where number > 1;
