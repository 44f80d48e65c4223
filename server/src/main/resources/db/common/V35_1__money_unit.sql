-- TEN_THOUSAND_YUAN is longer than the ten characters that PostgreSQL kept room for.
alter table annual_sheet rename column money_unit to short_money_unit;
alter table annual_sheet add column money_unit varchar(20);
update annual_sheet set money_unit = short_money_unit;
alter table annual_sheet drop column short_money_unit;
