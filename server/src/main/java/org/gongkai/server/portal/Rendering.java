package org.gongkai.server.portal;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What stands at an address of the portal (页面内容). */
public sealed interface Rendering {

    /**
     * A page made from a template, in both languages of the chrome.
     *
     * @param site whose page it is
     * @param status HTTP status: 200, or 410 for what was withdrawn
     * @param template template below {@code templates/}
     * @param model what the template shows
     */
    record Page(Site site, int status, String template, Map<String, Object> model) implements Rendering {}

    /**
     * Data for programs, the same in every language.
     *
     * @param mediaType what it is, with its encoding
     * @param bytes the data
     */
    @SuppressWarnings("ArrayRecordComponent") // made for the store, which keeps it
    record Data(String mediaType, byte[] bytes) implements Rendering {

        /** Text in UTF-8. */
        public static Data of(String mediaType, String text) {
            return new Data(mediaType + ";charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A page that is there. */
    static Page page(Site site, String template, Map<String, Object> model) {
        return new Page(site, 200, template, model);
    }
}
