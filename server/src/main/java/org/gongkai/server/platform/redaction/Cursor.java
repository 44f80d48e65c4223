package org.gongkai.server.platform.redaction;

import java.util.List;

/** Where in a content stream a scan is (扫描位置). */
final class Cursor {

    private final Content content;
    private int operator = -1;
    private int string;

    Cursor(Content content) {
        this.content = content;
    }

    Content content() {
        return content;
    }

    /** Place of the operator, from 0. */
    int operator() {
        return operator;
    }

    /** The next operator begins. */
    void next() {
        operator++;
        string = 0;
    }

    /** The codes of the operator's next string. */
    List<Code> codes(List<Code> now) {
        return content.codes(operator, string++, now);
    }
}
