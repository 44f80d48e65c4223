package org.gongkai.server.portal.page;

import java.util.Locale;
import org.gongkai.server.publication.AttachedFile;

/**
 * An attachment as people see it (附件).
 *
 * @param type ending of its name in capitals, such as PDF; empty where it has none
 * @param size its size in words, such as 1.2 MB
 * @param digest SHA-256
 * @param position its number among the item's files, from 1
 */
record ShownFile(String name, String type, String size, String digest, int position) {

    private static final int STEP = 1024;

    static ShownFile of(AttachedFile file, int position) {
        int dot = file.name().lastIndexOf('.');
        String type = dot < 0 ? "" : file.name().substring(dot + 1).toUpperCase(Locale.ROOT);
        return new ShownFile(file.name(), type, size(file.size()), file.digest(), position);
    }

    private static String size(long bytes) {
        if (bytes < STEP) {
            return bytes + " B";
        }
        return bytes < STEP * STEP
                ? (bytes + STEP / 2) / STEP + " KB"
                : String.format(Locale.ROOT, "%.1f MB", (double) bytes / (STEP * STEP));
    }
}
