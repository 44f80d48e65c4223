package org.gongkai.server.platform.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** One Lucene index in a folder of its own. Its position stands in the same commit as the texts that belong to it. */
final class LuceneIndex implements Closeable {

    /** To be changed with whatever changes the terms or fields of the index: an index of another form is made anew. */
    private static final String FORM = "1";

    private static final double BUFFER_MEGABYTES = 48;
    private static final FieldType TERMS = new FieldType(TextField.TYPE_NOT_STORED);

    private static final SortField LATEST = new SortedNumericSortField(Field.DAY.id(), SortField.Type.LONG, true);
    private static final SortField NEWEST = new SortField(Field.ID.id(), SortField.Type.LONG, true);
    private static final Map<Search.Order, Sort> ORDERS = Map.of(
            Search.Order.RELEVANCE, new Sort(SortField.FIELD_SCORE, LATEST, NEWEST),
            Search.Order.DAY, new Sort(LATEST, NEWEST));

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile long position;

    private LuceneIndex(Path folder, Directory directory, IndexWriter writer) throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, null);
    }

    /** A new one, without a position until it is committed. */
    static LuceneIndex create(Path folder) throws IOException {
        return open(folder, IndexWriterConfig.OpenMode.CREATE);
    }

    /**
     * One that is there.
     *
     * @throws IOException if it cannot be used: it is damaged, was never finished or is of another form
     */
    static LuceneIndex open(Path folder) throws IOException {
        LuceneIndex index = open(folder, IndexWriterConfig.OpenMode.APPEND);
        Map<String, String> note = index.note();
        if (!FORM.equals(note.get("form"))) {
            index.close();
            throw new IOException("Index in " + folder + " was not finished or is of form " + note.get("form"));
        }
        index.position = Long.parseLong(note.getOrDefault("position", "0"));
        return index;
    }

    private static LuceneIndex open(Path folder, IndexWriterConfig.OpenMode mode) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            IndexWriterConfig config = new IndexWriterConfig()
                    .setOpenMode(mode)
                    .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                    .setCommitOnClose(false);
            return new LuceneIndex(folder, directory, new IndexWriter(directory, config));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    Path folder() {
        return folder;
    }

    long position() {
        return position;
    }

    /** Whether it can still be written to; a full disk, say, ends that. */
    boolean isOpen() {
        return writer.isOpen();
    }

    void put(Findable text) throws IOException {
        writer.updateDocument(key(text.id()), document(text));
    }

    void remove(long id) throws IOException {
        writer.deleteDocuments(key(id));
    }

    /** Makes all that was written lasting, and to be found. */
    void commit(long newPosition) throws IOException {
        writer.setLiveCommitData(
                Map.of("form", FORM, "position", String.valueOf(newPosition)).entrySet());
        writer.commit();
        searchers.maybeRefreshBlocking();
        position = newPosition;
    }

    Found find(Search search) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            int end = search.skip() + search.most();
            TopDocs top = searcher.search(
                    LuceneClauses.of(search),
                    new TopFieldCollectorManager(ORDERS.get(search.order()), end, null, Found.MOST_COUNTED));
            List<Found.Hit> hits = new ArrayList<>();
            for (int at = search.skip(); at < top.scoreDocs.length; at++) {
                hits.add(hit(searcher, top.scoreDocs[at]));
            }
            return new Found(counted(top.totalHits), hits);
        } finally {
            searchers.release(searcher);
        }
    }

    /**
     * Reads the whole index through.
     *
     * @throws IOException if something in it is not what was written
     */
    void check() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                if (leaf.reader() instanceof CodecReader reader) {
                    reader.checkIntegrity();
                }
            }
        } finally {
            searchers.release(searcher);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }

    private Map<String, String> note() {
        Map<String, String> note = new HashMap<>();
        Iterable<Map.Entry<String, String>> entries = writer.getLiveCommitData();
        if (entries != null) {
            entries.forEach(entry -> note.put(entry.getKey(), entry.getValue()));
        }
        return note;
    }

    private static Found.Hit hit(IndexSearcher searcher, ScoreDoc found) throws IOException {
        Document document = searcher.storedFields()
                .document(found.doc, Set.of(Field.ID.id(), Field.STORED_TITLE.id(), Field.STORED_TEXT.id()));
        return new Found.Hit(
                Long.parseLong(document.get(Field.ID.id())),
                document.get(Field.STORED_TITLE.id()),
                document.get(Field.STORED_TEXT.id()));
    }

    private static int counted(TotalHits hits) {
        return hits.relation == TotalHits.Relation.EQUAL_TO
                ? (int) Math.min(hits.value, Found.MOST_COUNTED)
                : Found.MOST_COUNTED;
    }

    private static Term key(long id) {
        return new Term(Field.ID.id(), String.valueOf(id));
    }

    private static Document document(Findable text) {
        Document document = new Document();
        document.add(new StringField(Field.ID.id(), String.valueOf(text.id()), Store.YES));
        document.add(new NumericDocValuesField(Field.ID.id(), text.id()));
        document.add(terms(Field.TITLE, text.title()));
        document.add(terms(Field.ABOUT, text.about()));
        document.add(terms(Field.TEXT, text.text()));
        text.numbers().stream()
                .flatMap(number -> OfficialNumber.forms(number).stream())
                .forEach(form -> document.add(new StringField(Field.NUMBER.id(), form, Store.NO)));
        text.labels().forEach(label -> document.add(new StringField(Field.LABEL.id(), label.term(), Store.NO)));
        document.add(new LongField(Field.DAY.id(), text.day().toEpochDay(), Store.NO));
        document.add(new StoredField(Field.STORED_TITLE.id(), text.title()));
        document.add(new StoredField(Field.STORED_TEXT.id(), text.text()));
        return document;
    }

    private static org.apache.lucene.document.Field terms(Field field, String text) {
        return new org.apache.lucene.document.Field(field.id(), new TermStream(text), TERMS);
    }
}
