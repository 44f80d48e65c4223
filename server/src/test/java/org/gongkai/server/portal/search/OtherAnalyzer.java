package org.gongkai.server.portal.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
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
import org.apache.lucene.store.ByteBuffersDirectory;
import org.gongkai.server.platform.search.Findable;

/** Lucene with an analyser of its own, weighing fields and words as we do, to be compared with. */
final class OtherAnalyzer implements AutoCloseable {

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final Analyzer analyzer;
    private final IndexSearcher searcher;

    OtherAnalyzer(Analyzer analyzer, List<Findable> texts) throws IOException {
        this.analyzer = analyzer;
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Findable text : texts) {
                Document document = new Document();
                document.add(new TextField("title", text.title(), Field.Store.YES));
                document.add(new TextField("about", text.about(), Field.Store.NO));
                document.add(new TextField("text", text.text(), Field.Store.NO));
                document.add(new StoredField("id", text.id()));
                writer.addDocument(document);
            }
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    /** Titles of the first three. */
    List<String> titles(String typed) throws IOException {
        List<String> terms = terms(typed);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.setMinimumNumberShouldMatch(terms.size() <= 2 ? terms.size() : terms.size() - terms.size() / 3);
        terms.forEach(term -> query.add(inAnyField(term), BooleanClause.Occur.SHOULD));
        List<String> titles = new ArrayList<>();
        for (ScoreDoc found : searcher.search(query.build(), 3).scoreDocs) {
            titles.add(searcher.storedFields().document(found.doc).get("title"));
        }
        return titles;
    }

    @Override
    public void close() throws IOException {
        searcher.getIndexReader().close();
        directory.close();
    }

    private static Query inAnyField(String term) {
        return new DisjunctionMaxQuery(
                List.of(
                        new BoostQuery(new TermQuery(new Term("title", term)), 4),
                        new BoostQuery(new TermQuery(new Term("about", term)), 2),
                        new TermQuery(new Term("text", term))),
                0);
    }

    private List<String> terms(String typed) throws IOException {
        Set<String> terms = new LinkedHashSet<>();
        try (TokenStream stream = analyzer.tokenStream("text", typed)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        }
        return List.copyOf(terms);
    }
}
