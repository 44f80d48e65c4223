create function seals_are_append_only() returns trigger language plpgsql as $$
begin raise exception 'seals are never changed or deleted'; end $$;
create trigger seal_stays before update or delete on seal
for each row execute function seals_are_append_only();
create trigger seal_kept before truncate on seal
for each statement execute function seals_are_append_only();
