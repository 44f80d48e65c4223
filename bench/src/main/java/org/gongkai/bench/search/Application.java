package org.gongkai.bench.search;

import java.nio.file.Path;
import java.util.List;
import org.gongkai.server.platform.search.Asked;
import org.gongkai.server.platform.search.Extract;
import org.gongkai.server.platform.search.Findable;
import org.gongkai.server.platform.search.Found;
import org.gongkai.server.platform.search.LuceneEngine;
import org.gongkai.server.platform.search.Reading;
import org.gongkai.server.platform.search.Search;
import org.gongkai.server.platform.search.SearchEngine;

/** The application's engine as the search page uses it: it reads the words each time, and makes extracts. */
final class Application implements Contestant {

    private static final int TEN = 10;
    private static final int EXTRACT = 140;

    private final SearchEngine engine;
    private final SearchEngine.NewIndex index;
    private final Reading reading;

    Application(Path folder, Reading reading) {
        this.engine = new LuceneEngine(folder);
        this.index = engine.begin();
        this.reading = reading;
    }

    @Override
    public void put(List<Findable> texts) {
        index.put(texts);
    }

    @Override
    public void finish() {
        index.takeOver(1);
    }

    @Override
    public int find(String typed) {
        Asked asked = reading.of(typed);
        Found found = engine.find(new Search(asked, List.of(), Search.Order.RELEVANCE, 0, TEN));
        int pieces = 0;
        for (Found.Hit hit : found.hits()) {
            pieces += Extract.whole(hit.title(), asked.marks()).size();
            pieces += Extract.of(hit.text(), asked.marks(), EXTRACT).size();
        }
        return pieces;
    }

    @Override
    public void close() {
        engine.close();
    }
}
