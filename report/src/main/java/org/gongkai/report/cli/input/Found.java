package org.gongkai.report.cli.input;

import java.io.IOException;
import org.gongkai.report.Message;
import org.gongkai.report.read.source.UnreadableException;

/** Something found where the command line points: a file to read, or one that is passed over. */
public sealed interface Found {

    /** Name to show: the path as given, members of a zip after {@code !/}. */
    String name();

    /**
     * A file to read.
     *
     * @param named whether the call named it itself; one that merely lies in a folder may turn out to be of no concern
     * @param size bytes, 0 where that is not known before reading
     * @param content its bytes
     */
    record Candidate(String name, boolean named, long size, Content content) implements Found {}

    /** A file that is listed and not read, and why. */
    record PassedOver(String name, Message reason) implements Found {}

    /** The bytes of a file, fetched when a worker is ready for them. */
    @FunctionalInterface
    interface Content {

        /**
         * All bytes.
         *
         * @throws UnreadableException if there are too many, or they cannot be unpacked
         */
        byte[] load() throws IOException, UnreadableException;

        /** The first bytes of a file too large to load, enough to tell its kind; empty where they are not known. */
        default byte[] head() throws IOException {
            return new byte[0];
        }
    }
}
