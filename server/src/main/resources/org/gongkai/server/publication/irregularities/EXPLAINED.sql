select 'material' as kind, m.id, m.title, e.at as happened, e.account_id, e.note, null as stage
from explained_mark e join material m on m.id = e.material_id
where m.unit_id = :unit and e.at >= :begin and e.at < :end
