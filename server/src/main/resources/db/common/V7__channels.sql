-- The robots of a unit's groups and what they are to say. A message is claimed before it is sent: one found claimed after
-- a restart may have been said or not, and is never sent again by itself.
create table group_robot (
    id ${id},
    unit_id bigint not null references unit (id),
    kind varchar(20) not null check (kind in ('WECOM', 'DINGTALK')),
    name varchar(60) not null,
    address varchar(500) not null,
    secret varchar(200) not null,
    closed_at bigint
);
create index group_robot_unit on group_robot (unit_id, id);

create table group_message (
    id ${id},
    unit_id bigint not null references unit (id),
    robot_id bigint not null references group_robot (id),
    subject varchar(80) not null,
    text varchar(2000) not null,
    queued_at bigint not null,
    state varchar(20) not null check (state in ('PENDING', 'SENDING', 'SENT', 'REFUSED', 'UNCLEAR')),
    attempts integer not null default 0,
    due_at bigint, -- when the program sends it by itself, null when it does not
    claimed_at bigint,
    reason varchar(20) not null default 'NONE',
    detail varchar(300) not null default '',
    check (due_at is null or state in ('PENDING', 'REFUSED'))
);
create index group_message_due on group_message (due_at, id) where due_at is not null;
create index group_message_claimed on group_message (claimed_at) where state = 'SENDING';
create index group_message_subject on group_message (unit_id, subject, id);

-- What a channel has to show for an item: the site and the feed at publication, the notice board by its postings.
create table channel_receipt (
    item_id bigint not null references catalogue_item (id),
    channel varchar(20) not null check (channel in ('SITE', 'FEED')),
    at bigint not null,
    primary key (item_id, channel)
);

create table board_posting (
    id ${id},
    item_id bigint not null references catalogue_item (id),
    unit_id bigint not null references unit (id),
    from_day varchar(10) not null,
    until_day varchar(10) not null,
    posted_at bigint not null,
    posted_by bigint not null references account (id),
    taken_down_at bigint,
    taken_down_by bigint references account (id),
    check (from_day <= until_day),
    check ((taken_down_at is null) = (taken_down_by is null))
);
create unique index board_posting_hanging on board_posting (item_id) where taken_down_at is null;
create index board_posting_unit on board_posting (unit_id, taken_down_at, until_day);
