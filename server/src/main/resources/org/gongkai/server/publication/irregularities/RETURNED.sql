select 'material' as kind, m.id, m.title, r.at as happened, r.account_id, r.reason as note, null as stage
from review r join material m on m.id = r.material_id
where m.unit_id = :unit and r.at >= :begin and r.at < :end and r.verdict = 'RETURNED'
