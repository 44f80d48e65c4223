-- Each form that submits a material carries a key: a second click on the same form finds the first one's material.
create table submission (
    account_id bigint not null references account (id),
    form_key varchar(36) not null,
    material_id bigint references material (id), -- known before the transaction ends
    primary key (account_id, form_key)
);
