package org.gongkai.bench.search;

import java.util.List;
import org.gongkai.server.platform.search.Findable;

/** Something that finds texts. */
interface Contestant extends AutoCloseable {

    /** Takes texts in; called from several threads. */
    void put(List<Findable> texts) throws Exception;

    /** Ends taking in. */
    void finish() throws Exception;

    /** Finds the ten best with their texts; called from several threads. */
    int find(String typed) throws Exception;
}
