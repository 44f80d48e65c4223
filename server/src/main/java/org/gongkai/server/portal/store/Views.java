package org.gongkai.server.portal.store;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How often pages were read since somebody asked last (页面浏览量): a number for each page and nothing about who read it. */
@Component
public class Views {

    private static final int MOST = 100_000;

    private final Map<String, Long> counts = new ConcurrentHashMap<>();

    void count(StoredPage page) {
        if (counts.size() < MOST || counts.containsKey(page.address())) {
            counts.merge(page.address(), 1L, Long::sum);
        }
    }

    /** Hands over what was counted, by addresses with their language, and begins anew; nothing is counted twice or lost. */
    public Map<String, Long> take() {
        Map<String, Long> taken = new HashMap<>();
        for (String address : counts.keySet()) {
            Long count = counts.remove(address);
            if (count != null) {
                taken.put(address, count);
            }
        }
        return taken;
    }
}
