package org.gongkai.server.platform.redaction;

/** A character code within a string of a content stream (字符码). It is one, however often its stream is drawn. */
final class Code {

    private final int bytes;
    private final float displacement;
    private boolean removed;

    /**
     * A code that stays for now.
     *
     * @param bytes length
     * @param displacement what has to stand in TJ in its place to keep all that follows where it is
     */
    Code(int bytes, float displacement) {
        this.bytes = bytes;
        this.displacement = displacement;
    }

    int bytes() {
        return bytes;
    }

    float displacement() {
        return displacement;
    }

    boolean isRemoved() {
        return removed;
    }

    void remove() {
        removed = true;
    }
}
