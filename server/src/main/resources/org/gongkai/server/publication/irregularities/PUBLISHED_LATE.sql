select 'item' as kind, i.id, i.title, i.published_on as happened, null as account_id, m.due_on as note, null as stage
from catalogue_item i join material m on m.id = i.material_id
where i.unit_id = :unit and i.published_on >= :from and i.published_on <= :to and i.published_on > m.due_on
