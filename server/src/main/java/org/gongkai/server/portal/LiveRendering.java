package org.gongkai.server.portal;

import java.util.Locale;

/** Makes pages that are not kept, since each reader asks for another (即时页面). */
public interface LiveRendering {

    /**
     * The page as HTML in UTF-8.
     *
     * @param path its address without the part that says the language
     */
    byte[] html(Locale language, String path, Rendering.Page page);
}
