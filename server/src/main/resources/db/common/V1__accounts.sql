-- Accounts and their sign-ins. Days are ISO text, instants milliseconds: both databases read them alike.
create table account (
    id ${id},
    sign_in varchar(60) not null unique,
    name varchar(60) not null,
    password_hash varchar(200) not null,
    password_changed_at bigint not null,
    failures integer not null default 0,
    locked_until bigint,
    language varchar(5) not null default 'zh' check (language in ('zh', 'en')),
    closed_at bigint
);

create table sign_in (
    id ${id},
    account_id bigint not null references account (id),
    at bigint not null,
    outcome varchar(20) not null check (outcome in ('SIGNED_IN', 'WRONG_PASSWORD', 'LOCKED', 'CLOSED')),
    address varchar(60) not null
);
create index sign_in_account on sign_in (account_id, id);
