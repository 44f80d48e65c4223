package org.gongkai.bench.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.gongkai.server.platform.search.Findable;
import org.gongkai.server.platform.search.RawIndex;
import org.gongkai.server.platform.search.Reading;
import org.gongkai.server.platform.search.Search;
import org.jspecify.annotations.Nullable;

/** Lucene alone, with somebody's terms and queries. */
final class RawLucene implements Contestant {

    private static final double BUFFER_MEGABYTES = 48;
    private static final int TEN = 10;
    private static final float TITLE = 4;

    private final FSDirectory directory;
    private final IndexWriter writer;
    private final BiFunction<String, String, Field> fields;
    private final Function<String, Query> queries;
    private final Map<String, Query> made = new ConcurrentHashMap<>();
    private @Nullable IndexSearcher searcher;

    private RawLucene(
            Path folder, Analyzer analyzer, BiFunction<String, String, Field> fields, Function<String, Query> queries)
            throws IOException {
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(BUFFER_MEGABYTES));
        this.fields = fields;
        this.queries = queries;
    }

    /** With one of Lucene's analysers: all words of the query in the title or in the text. */
    static RawLucene of(Path folder, Analyzer analyzer) throws IOException {
        return new RawLucene(
                folder,
                analyzer,
                (name, text) -> new TextField(name, text, Field.Store.NO),
                typed -> allWords(analyzer, typed));
    }

    /** With our terms and our query. */
    static RawLucene ours(Path folder, Reading reading) throws IOException {
        Function<String, TokenStream> terms = RawIndex.terms();
        return new RawLucene(
                folder,
                new StandardAnalyzer(),
                (name, text) -> new Field(name, terms.apply(text), TextField.TYPE_NOT_STORED),
                typed -> RawIndex.query(new Search(reading.of(typed), List.of(), Search.Order.RELEVANCE, 0, TEN)));
    }

    @Override
    public void put(List<Findable> texts) throws IOException {
        for (Findable text : texts) {
            Document document = new Document();
            document.add(new StringField("id", String.valueOf(text.id()), Field.Store.YES));
            document.add(new StoredField("stored_title", text.title()));
            document.add(new StoredField("stored_text", text.text()));
            document.add(fields.apply("title", text.title()));
            document.add(fields.apply("text", text.text()));
            writer.updateDocument(new Term("id", String.valueOf(text.id())), document);
        }
    }

    @Override
    public void finish() throws IOException {
        writer.commit();
        searcher = new IndexSearcher(DirectoryReader.open(writer));
    }

    @Override
    public int find(String typed) throws IOException {
        IndexSearcher open = Objects.requireNonNull(searcher);
        ScoreDoc[] top = open.search(made.computeIfAbsent(typed, queries), TEN).scoreDocs;
        int length = 0;
        for (ScoreDoc found : top) {
            length += open.storedFields().document(found.doc).get("stored_text").length();
        }
        return length;
    }

    @Override
    public void close() throws IOException {
        writer.close();
        directory.close();
    }

    private static Query allWords(Analyzer analyzer, String typed) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String term : terms(analyzer, typed)) {
            all.add(
                    new DisjunctionMaxQuery(
                            List.of(
                                    new BoostQuery(new TermQuery(new Term("title", term)), TITLE),
                                    new TermQuery(new Term("text", term))),
                            0),
                    BooleanClause.Occur.MUST);
        }
        return all.build();
    }

    private static List<String> terms(Analyzer analyzer, String typed) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", typed)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }
}
