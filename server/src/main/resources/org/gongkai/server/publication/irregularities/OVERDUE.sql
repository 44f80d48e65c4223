select 'material' as kind, m.id, m.title, m.due_on as happened, null as account_id, '' as note, m.stage
from material m
where m.unit_id = :unit and m.stage <> 'DONE' and m.attribute = 'PUBLIC' and m.due_on < :today
