-- The review directly before said yes, this one says something else.
select 'material' as kind, m.id, m.title, r.at as happened, r.account_id, r.reason as note, null as stage
from review r join material m on m.id = r.material_id
join review b on b.id = (select max(p.id) from review p where p.material_id = r.material_id and p.id < r.id)
where m.unit_id = :unit and r.at >= :begin and r.at < :end
    and b.verdict = 'APPROVED' and (r.verdict = 'RETURNED' or r.attribute <> b.attribute)
