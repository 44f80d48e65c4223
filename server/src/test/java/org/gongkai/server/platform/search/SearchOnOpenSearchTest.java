package org.gongkai.server.platform.search;

import java.net.URI;

class SearchOnOpenSearchTest extends SearchContract {

    private final URI address = TestNode.address();

    @Override
    SearchEngine open() {
        return new OpenSearchEngine(address);
    }

    @Override
    SearchEngine elsewhere() {
        return new OpenSearchEngine(TestNode.address());
    }
}
