package org.gongkai.server.portal.search;

import org.gongkai.server.platform.search.OpenSearchEngine;
import org.gongkai.server.platform.search.SearchEngine;
import org.gongkai.server.platform.search.TestNode;

class RelevanceOnOpenSearchTest extends RelevanceContract {

    @Override
    SearchEngine open() {
        return new OpenSearchEngine(TestNode.address());
    }
}
