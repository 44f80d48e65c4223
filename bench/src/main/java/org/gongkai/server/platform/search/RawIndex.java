package org.gongkai.server.platform.search;

import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.search.Query;

/** What stands in this package and is needed to do the same with Lucene alone; for measuring only. */
public final class RawIndex {

    private RawIndex() {}

    /** Our terms of a text. */
    public static Function<String, TokenStream> terms() {
        return TermStream::new;
    }

    /** The query that the engine makes of a search. */
    public static Query query(Search search) {
        return LuceneClauses.of(search);
    }
}
