-- A report whose sending failed is sent again by itself: when, how often it was tried, and in whose name.
alter table exchange_sending add column next_at bigint; -- null where nothing is tried by itself
alter table exchange_sending add column attempts integer not null default 0;
alter table exchange_sending add column account_id bigint references account (id);
create index exchange_sending_next on exchange_sending (next_at);
