select 'item' as kind, i.id, i.title, i.withdrawn_at as happened, null as account_id, i.withdrawn_reason as note,
    null as stage
from catalogue_item i
where i.unit_id = :unit and i.withdrawn_at is not null and i.withdrawn_at >= :begin and i.withdrawn_at < :end
