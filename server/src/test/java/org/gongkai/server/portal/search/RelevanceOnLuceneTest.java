package org.gongkai.server.portal.search;

import java.nio.file.Path;
import org.gongkai.server.platform.search.LuceneEngine;
import org.gongkai.server.platform.search.SearchEngine;
import org.junit.jupiter.api.io.TempDir;

class RelevanceOnLuceneTest extends RelevanceContract {

    @TempDir
    private Path folder;

    @Override
    SearchEngine open() {
        return new LuceneEngine(folder);
    }
}
