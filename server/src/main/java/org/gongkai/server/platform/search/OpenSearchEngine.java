package org.gongkai.server.platform.search;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.gongkai.rules.Resources;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Search on an OpenSearch server (OpenSearch检索). It gets our terms in fields that it only parts at blanks, so that it finds
 * what Lucene finds here; the texts lie beside them for the extracts. An alias names the index that serves; its position is
 * a document of its own, written after the texts that belong to it.
 */
public final class OpenSearchEngine implements SearchEngine {

    /** To be changed with whatever changes the terms or fields of the index: an index of another form is made anew. */
    private static final String FORM = "1";

    private static final String NAME = "gongkai";
    private static final String POSITION = "position";

    /** Characters in a batch. */
    private static final int BATCH = 2_000_000;

    private final OpenSearchCalls calls;
    private final String alias;

    /**
     * @param address of the server; a path in it names the index, so that several installations can share a server
     */
    public OpenSearchEngine(URI address) {
        calls = new OpenSearchCalls(address);
        String path = address.getPath() == null ? "" : address.getPath().replace("/", "");
        alias = path.isEmpty() ? NAME : path.toLowerCase(Locale.ROOT);
    }

    @Override
    public OptionalLong position() {
        JsonNode note = calls.call("GET", alias + "/_doc/" + POSITION, null);
        if (note == null || !note.path("_source").path("form").asString("").equals(FORM)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(note.path("_source").path(POSITION).asLong());
    }

    @Override
    public void check() {
        if (position().isEmpty()) {
            throw new IndexLostException("There is no search index " + alias, null);
        }
    }

    @Override
    public void write(List<Findable> put, List<Long> removed, long position) {
        check();
        Bulk bulk = new Bulk(alias);
        put.forEach(bulk::put);
        removed.forEach(bulk::remove);
        bulk.note(position);
        bulk.send();
        calls.demand("POST", alias + "/_refresh", null);
    }

    @Override
    public Found find(Search search) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("query", OpenSearchClauses.of(search));
        body.put("from", search.skip());
        body.put("size", search.most());
        body.put("track_total_hits", Found.MOST_COUNTED);
        body.put("_source", List.of(Field.STORED_TITLE.id(), Field.STORED_TEXT.id()));
        body.put("sort", order(search.order()));
        JsonNode answer = calls.call("POST", alias + "/_search", body);
        if (answer == null) {
            throw new IndexLostException("There is no search index " + alias, null);
        }
        JsonNode hits = answer.path("hits");
        boolean counted = hits.path("total").path("relation").asString("").equals("eq");
        int total = counted
                ? (int) Math.min(hits.path("total").path("value").asLong(), Found.MOST_COUNTED)
                : Found.MOST_COUNTED;
        List<Found.Hit> found = new ArrayList<>();
        hits.path("hits").forEach(hit -> found.add(hit(hit)));
        return new Found(total, found);
    }

    @Override
    public NewIndex begin() {
        long last = indices().stream()
                .mapToLong(index -> Long.parseLong(index.substring(alias.length() + 1)))
                .max()
                .orElse(0);
        String index = alias + "-" + (last + 1);
        calls.demand("PUT", index, Resources.text(OpenSearchEngine.class, "opensearch.json"));
        return new Making(index);
    }

    @Override
    public void close() {
        // The client's connections end by themselves.
    }

    private static List<Object> order(Search.Order order) {
        List<Object> fields = new ArrayList<>();
        if (order == Search.Order.RELEVANCE) {
            fields.add("_score");
        }
        fields.add(Map.of(Field.DAY.id(), "desc"));
        fields.add(Map.of(Field.ID.id(), "desc"));
        return fields;
    }

    private static Found.Hit hit(JsonNode hit) {
        JsonNode source = hit.path("_source");
        return new Found.Hit(
                hit.path("_id").asLong(),
                source.path(Field.STORED_TITLE.id()).asString(""),
                source.path(Field.STORED_TEXT.id()).asString(""));
    }

    /** The indices of this installation, whether they serve or not. */
    private List<String> indices() {
        JsonNode answer = calls.call("GET", alias + "-*/_alias", null);
        return answer == null
                ? List.of()
                : answer.propertyNames().stream()
                        .filter(name -> name.substring(alias.length()).matches("-[0-9]{1,18}"))
                        .toList();
    }

    private static Map<String, Object> document(Findable text) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(Field.ID.id(), text.id());
        document.put(Field.TITLE.id(), terms(text.title()));
        document.put(Field.ABOUT.id(), terms(text.about()));
        document.put(Field.TEXT.id(), terms(text.text()));
        document.put(
                Field.NUMBER.id(),
                text.numbers().stream()
                        .flatMap(number -> OfficialNumber.forms(number).stream())
                        .toList());
        document.put(
                Field.LABEL.id(),
                text.labels().stream().map(Findable.Label::term).toList());
        document.put(Field.DAY.id(), text.day().toEpochDay());
        document.put(Field.STORED_TITLE.id(), text.title());
        document.put(Field.STORED_TEXT.id(), text.text());
        return document;
    }

    private static String terms(String text) {
        return String.join(" ", Terms.of(text));
    }

    /** Writes to an index, in batches. */
    private final class Bulk {

        private final String index;
        private final StringBuilder lines = new StringBuilder();

        Bulk(String index) {
            this.index = index;
        }

        void put(Findable text) {
            line(Map.of("index", Map.of("_id", String.valueOf(text.id()))));
            line(document(text));
            if (lines.length() > BATCH) {
                send();
            }
        }

        void remove(long id) {
            line(Map.of("delete", Map.of("_id", String.valueOf(id))));
        }

        void note(long position) {
            line(Map.of("index", Map.of("_id", POSITION)));
            line(Map.of(POSITION, position, "form", FORM));
        }

        void send() {
            if (lines.isEmpty()) {
                return;
            }
            JsonNode answer = calls.demand("POST", index + "/_bulk", lines.toString());
            lines.setLength(0);
            for (JsonNode item : answer.path("items")) {
                JsonNode refused = item.path("index").path("error");
                if (!refused.isMissingNode()) {
                    throw new SearchAwayException("Index " + index + " refuses a text: " + refused, null);
                }
            }
        }

        private void line(Object value) {
            lines.append(calls.json().writeValueAsString(value)).append('\n');
        }
    }

    private final class Making implements NewIndex {

        private @Nullable String index;

        Making(String index) {
            this.index = index;
        }

        @Override
        public void put(List<Findable> texts) {
            Bulk bulk = new Bulk(open());
            texts.forEach(bulk::put);
            bulk.send();
        }

        @Override
        public void remove(List<Long> ids) {
            Bulk bulk = new Bulk(open());
            ids.forEach(bulk::remove);
            bulk.send();
        }

        @Override
        public void takeOver(long position) {
            String finished = open();
            Bulk bulk = new Bulk(finished);
            bulk.note(position);
            bulk.send();
            calls.demand("PUT", finished + "/_settings", Map.of("index", Map.of("refresh_interval", "1s")));
            calls.demand("POST", finished + "/_refresh", null);
            List<String> others =
                    indices().stream().filter(name -> !name.equals(finished)).toList();
            List<Object> actions = new ArrayList<>();
            others.forEach(other -> actions.add(Map.of("remove_index", Map.of("index", other))));
            actions.add(Map.of("add", Map.of("index", finished, "alias", alias)));
            calls.demand("POST", "_aliases", Map.of("actions", actions));
            index = null;
        }

        @Override
        public void close() {
            if (index != null) {
                calls.call("DELETE", index, null);
            }
        }

        private String open() {
            return Objects.requireNonNull(index, "The new index has taken over");
        }
    }
}
