package org.gongkai.server.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.office.Unit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of materials and of published versions, in the database. */
@Repository
class Attachments {

    private final JdbcClient jdbc;

    Attachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(AttachedFile file, String text) {
        return jdbc.sql("""
                        insert into stored_file (unit_id, name, media_type, size, digest, text, machine_readable)
                        values (:unit, :name, :type, :size, :digest, :text, :readable) returning id""")
                .param("unit", file.unitId())
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("size", file.size())
                .param("digest", file.digest())
                .param("text", text)
                .param("readable", file.isMachineReadable())
                .query(Long.class)
                .single();
    }

    /** Keeps files that came in, each under a number of its own. */
    List<AttachedFile> keep(Unit unit, List<Upload> uploads) {
        return uploads.stream()
                .map(upload -> {
                    AttachedFile file = upload.of(unit.id());
                    return file.numbered(add(file, upload.text()));
                })
                .toList();
    }

    void attach(Material material, int position, long file) {
        jdbc.sql("insert into material_file (material_id, position, file_id) values (:material, :position, :file)")
                .param("material", material.id())
                .param("position", position)
                .param("file", file)
                .update();
    }

    /** Takes all files off a material; their contents stay for the ledger's sake. */
    void detach(Material material) {
        jdbc.sql("delete from material_file where material_id = :material")
                .param("material", material.id())
                .update();
    }

    /** Puts one file of a material in the place of another. */
    void replace(Material material, long file, long other) {
        jdbc.sql("update material_file set file_id = :other where material_id = :material and file_id = :file")
                .param("other", other)
                .param("material", material.id())
                .param("file", file)
                .update();
    }

    /** Files of a material in their order. */
    List<AttachedFile> of(Material material) {
        return jdbc.sql("""
                        select f.id, f.unit_id, f.name, f.media_type, f.size, f.digest, f.machine_readable
                        from stored_file f join material_file m on m.file_id = f.id
                        where m.material_id = :material order by m.position""")
                .param("material", material.id())
                .query((row, index) -> file(row))
                .list();
    }

    void publish(long item, int version, List<AttachedFile> files) {
        for (int position = 0; position < files.size(); position++) {
            jdbc.sql("""
                            insert into version_file (item_id, number, position, file_id)
                            values (:item, :number, :position, :file)""")
                    .param("item", item)
                    .param("number", version)
                    .param("position", position + 1)
                    .param("file", files.get(position).id())
                    .update();
        }
    }

    /** Files of a published version in their order. */
    List<AttachedFile> of(long item, int version) {
        return jdbc.sql("""
                        select f.id, f.unit_id, f.name, f.media_type, f.size, f.digest, f.machine_readable
                        from stored_file f join version_file v on v.file_id = f.id
                        where v.item_id = :item and v.number = :number order by v.position""")
                .param("item", item)
                .param("number", version)
                .query((row, index) -> file(row))
                .list();
    }

    /** Behind how many addresses files of an item have been, in whatever version. */
    int most(long item) {
        return jdbc.sql("select coalesce(max(position), 0) from version_file where item_id = :item")
                .param("item", item)
                .query(Integer.class)
                .single();
    }

    /** Files of an item's latest version in their order. */
    List<AttachedFile> ofLatest(long item) {
        return jdbc.sql("""
                        select f.id, f.unit_id, f.name, f.media_type, f.size, f.digest, f.machine_readable
                        from stored_file f join version_file v on v.file_id = f.id
                        where v.item_id = :item
                          and v.number = (select max(number) from publication_version where item_id = :item)
                        order by v.position""")
                .param("item", item)
                .query((row, index) -> file(row))
                .list();
    }

    /** The text taken out of a file, up to two million characters; empty for a picture or a scan. */
    String text(AttachedFile file) {
        return jdbc.sql("select coalesce(text, '') from stored_file where id = :id")
                .param("id", file.id())
                .query(String.class)
                .single();
    }

    Optional<AttachedFile> find(long unit, long id) {
        return jdbc.sql("""
                        select id, unit_id, name, media_type, size, digest, machine_readable
                        from stored_file where id = :id and unit_id = :unit""")
                .param("id", id)
                .param("unit", unit)
                .query((row, index) -> file(row))
                .optional();
    }

    static AttachedFile file(ResultSet row) throws SQLException {
        return new AttachedFile(
                row.getLong("id"),
                row.getLong("unit_id"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("digest"),
                row.getBoolean("machine_readable"));
    }
}
