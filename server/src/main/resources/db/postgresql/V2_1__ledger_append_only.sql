create function ledger_is_append_only() returns trigger language plpgsql as $$
begin raise exception 'ledger entries are never changed or deleted'; end $$;
create trigger ledger_entry_stays before update or delete on ledger_entry
for each row execute function ledger_is_append_only();
create trigger ledger_entry_kept before truncate on ledger_entry
for each statement execute function ledger_is_append_only();
