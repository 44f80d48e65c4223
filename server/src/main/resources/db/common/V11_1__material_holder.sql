-- What a person has in hand is found without looking at all materials of the unit.
create index material_holder on material (held_by, id);
