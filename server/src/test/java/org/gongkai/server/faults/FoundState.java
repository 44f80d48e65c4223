package org.gongkai.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.sqlite.JDBC;

/** What a killed program has left in its data folder: before or after each step, never between. */
final class FoundState {

    /** What each material must be at: by its accepted reviews, and by whether it is in the catalogue. */
    private static final String STAGES = """
            select m.id, m.stage, m.version,
                (select count(*) from review r where r.material_id = m.id and r.verdict = 'APPROVED') as reviews,
                (select count(*) from catalogue_item i where i.material_id = m.id) as items,
                (select count(*) from material_file f where f.material_id = m.id) as files,
                (select count(*) from ledger_entry e where e.subject = 'material/' || m.id
                    and e.act = 'material.submitted') as submissions,
                (select count(*) from ledger_entry e where e.subject = 'material/' || m.id
                    and e.act = 'review.approved') as approvals
            from material m order by m.id""";

    /** What each item must have: its version, its file, its act. */
    private static final String ITEMS = """
            select i.id, i.material_id, i.index_number,
                (select count(*) from publication_version v where v.item_id = i.id) as versions,
                (select count(*) from version_file f where f.item_id = i.id) as files,
                (select count(*) from ledger_entry e where e.subject = 'item/' || i.id
                    and e.act = 'item.published') as acts
            from catalogue_item i order by i.id""";

    private final Path data;
    private final JdbcClient jdbc;

    FoundState(Path data) {
        this.data = data;
        this.jdbc =
                JdbcClient.create(new SimpleDriverDataSource(new JDBC(), "jdbc:sqlite:" + data.resolve("gongkai.db")));
    }

    /** Checks all of it. */
    void isWholeAndHolds(Acknowledged acknowledged) throws IOException {
        List<Map<String, Object>> materials = jdbc.sql(STAGES).query().listOfRows();
        List<Map<String, Object>> items = jdbc.sql(ITEMS).query().listOfRows();
        materials.forEach(FoundState::isAtItsStage);
        items.forEach(item -> assertThat(List.of(item.get("versions"), item.get("files"), item.get("acts")))
                .as("versions, files, acts of %s", item)
                .containsOnly(1));
        assertThat(items)
                .extracting(item -> item.get("index_number"))
                .as("index numbers without gaps or doubles")
                .hasSize(items.size())
                .containsExactlyElementsOf(numbers(items));
        actsAreAsManyAsChanges(materials.size(), items.size());
        filesAreWhole();
        nothingAcknowledgedIsLost(materials, items, acknowledged);
    }

    /** Checks that the public's list shows the latest items, whatever page of it was kept before. */
    void isSeenIn(String list) {
        List<Long> latest = jdbc.sql("select id from catalogue_item order by id desc limit 50")
                .query(Long.class)
                .list();
        assertThat(latest).allSatisfy(id -> assertThat(list).contains("\"/items/" + id + "\""));
    }

    private static void isAtItsStage(Map<String, Object> material) {
        int reviews = (int) material.get("reviews");
        int items = (int) material.get("items");
        String stage = items == 1
                ? "DONE"
                : List.of("SECTION", "SECRECY", "LEADER", "CATALOGUE").get(reviews);
        assertThat(material)
                .containsEntry("stage", stage)
                .containsEntry("version", reviews + items)
                .containsEntry("files", 1)
                .containsEntry("submissions", 1)
                .containsEntry("approvals", reviews);
    }

    private static List<Object> numbers(List<Map<String, Object>> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        String first = (String) items.get(0).get("index_number");
        String year = first.substring(0, first.length() - 5);
        return IntStream.rangeClosed(1, items.size())
                .mapToObj(number -> (Object) (year + "%05d".formatted(number)))
                .toList();
    }

    private void actsAreAsManyAsChanges(int materials, int items) {
        assertThat(count("ledger_entry where act = 'material.submitted'")).isEqualTo(materials);
        assertThat(count("ledger_entry where act = 'review.approved'")).isEqualTo(count("review"));
        assertThat(count("ledger_entry where act = 'item.published'")).isEqualTo(items);
        assertThat(count("ledger_entry"))
                .isEqualTo(count("ledger_entry where number <= (select number from ledger_head)"));
    }

    private void filesAreWhole() throws IOException {
        assertThat(count("stored_file where id not in (select file_id from material_file)"))
                .isZero();
        for (String digest :
                jdbc.sql("select digest from stored_file").query(String.class).list()) {
            Path file = data.resolve("files").resolve(digest.substring(0, 2)).resolve(digest);
            assertThat(sha256(Files.readAllBytes(file))).isEqualTo(digest);
        }
    }

    private void nothingAcknowledgedIsLost(
            List<Map<String, Object>> materials, List<Map<String, Object>> items, Acknowledged acknowledged) {
        Map<Long, Map<String, Object>> found =
                materials.stream().collect(Collectors.toMap(row -> number(row.get("id")), row -> row));
        assertThat(found.keySet()).containsAll(acknowledged.submitted.keySet());
        acknowledged.submitted.forEach((material, digest) -> assertThat(digestsOf(material))
                .as("file of material %d", material)
                .containsExactly(digest));
        acknowledged.reviewed.forEach((material, reviews) ->
                assertThat((int) found.get(material).get("reviews")).isGreaterThanOrEqualTo(reviews));
        Map<Long, Long> published = items.stream()
                .collect(Collectors.toMap(row -> number(row.get("material_id")), row -> number(row.get("id"))));
        assertThat(published).containsAllEntriesOf(acknowledged.published);
    }

    private List<String> digestsOf(long material) {
        return jdbc.sql("""
                        select f.digest from stored_file f join material_file m on m.file_id = f.id
                        where m.material_id = :material""").param("material", material).query(String.class).list();
    }

    private int count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
