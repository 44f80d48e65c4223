-- The program lets nobody review what they handed in, or twice; should it happen all the same, it is seen here.
select 'material' as kind, m.id, m.title, r.at as happened, r.account_id, '' as note, null as stage
from review r join material m on m.id = r.material_id
where m.unit_id = :unit and r.at >= :begin and r.at < :end and r.verdict = 'APPROVED'
    and (r.account_id = m.submitted_by or exists (select 1 from review o where o.material_id = r.material_id
        and o.id < r.id and o.step <> r.step and o.verdict = 'APPROVED' and o.account_id = r.account_id))
