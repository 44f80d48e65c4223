-- What the public sees follows the catalogue: a numbered journal of changes, and the lists that items stand in.
-- The row of the head is locked until a change commits, so that numbers have no gaps and come in the order of commits.
create table portal_head (
    id integer primary key check (id = 1),
    last bigint not null
);
insert into portal_head (id, last) values (1, 0);

-- items: numbers parted by commas; paths: the addresses that show them or count them, one a line, * for all there are.
create table portal_change (
    number bigint primary key,
    unit_id bigint not null references unit (id),
    items text not null,
    paths text not null
);

-- last: the place given last; items: how many of its places show an item; newest: latest day of publication in it;
-- in_order: whether items came in the order of those days.
create table portal_list (
    unit_id bigint not null references unit (id),
    list varchar(120) not null,
    last bigint not null,
    items bigint not null,
    newest varchar(10) not null,
    in_order boolean not null,
    primary key (unit_id, list)
);

-- A place is given once and kept: what is withdrawn, or belongs elsewhere after a correction, is no longer shown there.
create table portal_place (
    unit_id bigint not null references unit (id),
    list varchar(120) not null,
    place bigint not null,
    item_id bigint not null references catalogue_item (id),
    shown boolean not null,
    primary key (unit_id, list, place)
);
create index portal_place_item on portal_place (item_id);
