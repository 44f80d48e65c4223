package org.gongkai.server.platform.search;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SearchOnLuceneTest extends SearchContract {

    @TempDir
    private Path folder;

    @Override
    SearchEngine open() {
        return new LuceneEngine(folder);
    }

    @Override
    SearchEngine elsewhere() {
        return new LuceneEngine(folder.resolve("elsewhere"));
    }
}
