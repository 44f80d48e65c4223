-- A table of requests that was handed in to be taken over: kept sealed from its trial to its run, then forgotten with its key.
create table request_import (
    id ${id},
    unit_id bigint not null references unit (id),
    account_id bigint not null references account (id),
    vault_key varchar(36) not null references vault_key (id),
    name varchar(200) not null,
    sealed text not null,
    handed_in_at bigint not null
);
create index request_import_unit on request_import (unit_id, handed_in_at);
