package org.gongkai.report.cli.input;

/** How much is taken in before a file counts as an attack or a mistake; a real report has some hundred kilobytes. */
final class Limits {

    /** Bytes of one file, packed or not. */
    static final int FILE_BYTES = 64 << 20;

    /** Bytes that tell the kind of a file too large to load. */
    static final int HEAD_BYTES = 64 << 10;

    /** Files in one zip. */
    static final int ZIP_MEMBERS = 10_000;

    /** How many times its packed size a zip or a member may unpack to … */
    static final int ZIP_RATIO = 100;

    /** … once a member has this many bytes. */
    static final int RATIO_FROM_BYTES = 1 << 20;

    /** Bytes that any zip may unpack to in all, whatever its ratio. */
    static final long ZIP_BYTES = 256L << 20;

    private Limits() {}
}
