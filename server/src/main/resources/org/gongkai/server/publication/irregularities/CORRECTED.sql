select 'item' as kind, i.id, i.title, v.at as happened, null as account_id, v.what_changed as note, null as stage
from publication_version v join catalogue_item i on i.id = v.item_id
where v.number > 1 and i.unit_id = :unit and v.at >= :begin and v.at < :end
