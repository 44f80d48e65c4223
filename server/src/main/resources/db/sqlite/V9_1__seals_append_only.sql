create trigger seal_stays before update on seal
begin select raise(abort, 'seals are never changed'); end;
create trigger seal_remains before delete on seal
begin select raise(abort, 'seals are never deleted'); end;
