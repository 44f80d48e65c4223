package org.gongkai.server.portal.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;

/** How often pages were read (页面浏览量): a number for each page and nothing about who read it. */
@Component
class Views {

    private static final int MOST = 100_000;

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    void count(StoredPage page) {
        LongAdder count = counts.get(page.address());
        if (count != null) {
            count.increment();
        } else if (counts.size() < MOST) {
            counts.computeIfAbsent(page.address(), address -> new LongAdder()).increment();
        }
    }
}
