create trigger ledger_entry_stays before update on ledger_entry
begin select raise(abort, 'ledger entries are never changed'); end;
create trigger ledger_entry_remains before delete on ledger_entry
begin select raise(abort, 'ledger entries are never deleted'); end;
