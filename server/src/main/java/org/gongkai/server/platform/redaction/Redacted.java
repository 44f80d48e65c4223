package org.gongkai.server.platform.redaction;

import java.util.List;
import java.util.Set;

/**
 * A file from which passages are gone, proven (遮盖后的文件).
 *
 * @param pdf the new file, always a PDF
 * @param found how often each passage was found, in the order they were given; 0 says that the quote was not in the file
 * @param pictures pages, from 1, that show pictures: what is written in a picture was neither seen nor removed
 */
@SuppressWarnings("ArrayRecordComponent") // made for one caller, who gives it on
public record Redacted(byte[] pdf, List<Integer> found, Set<Integer> pictures) {

    public Redacted {
        found = List.copyOf(found);
        pictures = Set.copyOf(pictures);
    }
}
