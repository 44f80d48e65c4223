package org.gongkai.server.publication;

import java.util.List;

/**
 * What an item consists of (公开内容).
 *
 * @param body text, paragraphs parted by line ends
 * @param files its files in order
 */
record Content(String body, List<AttachedFile> files) {

    /** Text or files, and no file that is but a picture of a text. */
    boolean isMachineReadable() {
        return !(body.isBlank() && files.isEmpty()) && files.stream().allMatch(AttachedFile::isMachineReadable);
    }
}
