package org.gongkai.bench.search;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.gongkai.server.platform.search.Findable;
import org.gongkai.server.platform.search.RawIndex;

/** PostgreSQL's own full-text search. It knows no Chinese, so it gets our terms, in an index of its own kind (GIN). */
final class Postgres implements Contestant {

    private final EmbeddedPostgres server;
    private final ThreadLocal<Connection> connections;
    private final Function<String, TokenStream> streams = RawIndex.terms();

    Postgres() throws IOException, SQLException {
        server = EmbeddedPostgres.start();
        DataSource source = server.getPostgresDatabase();
        connections = ThreadLocal.withInitial(() -> opened(source));
        execute("create table text (id bigint primary key, title text, body text, words tsvector)");
    }

    @Override
    public void put(List<Findable> texts) throws SQLException {
        try (PreparedStatement insert = connections.get().prepareStatement("""
                insert into text values (?, ?, ?, setweight(to_tsvector('simple', ?), 'A') || to_tsvector('simple', ?))""")) {
            for (Findable text : texts) {
                insert.setLong(1, text.id());
                insert.setString(2, text.title());
                insert.setString(3, text.text());
                insert.setString(4, terms(text.title(), " "));
                insert.setString(5, terms(text.text(), " "));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public void finish() throws SQLException {
        execute("create index text_words on text using gin (words)");
        execute("analyze text");
    }

    @Override
    public int find(String typed) throws SQLException {
        try (PreparedStatement select = connections.get().prepareStatement("""
                select title, body from text, to_tsquery('simple', ?) asked where words @@ asked
                order by ts_rank(words, asked) desc, id desc limit 10""")) {
            // Of each word the pairs; what is left of it alone is no term to ask for.
            select.setString(1, pairs(typed));
            int length = 0;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    length += row.getString("body").length();
                }
            }
            return length;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private String pairs(String typed) {
        return terms(typed, " ")
                .lines()
                .flatMap(line -> List.of(line.split(" ")).stream())
                .filter(term -> term.length() > 1)
                .collect(Collectors.joining(" & "));
    }

    private String terms(String text, String between) {
        StringBuilder terms = new StringBuilder();
        try (TokenStream stream = streams.apply(text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.append(terms.isEmpty() ? "" : between).append(term);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms.toString();
    }

    private void execute(String statement) throws SQLException {
        try (java.sql.Statement one = connections.get().createStatement()) {
            one.execute(statement);
        }
    }

    private static Connection opened(DataSource source) {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL cannot be reached", e);
        }
    }
}
