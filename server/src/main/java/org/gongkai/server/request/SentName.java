package org.gongkai.server.request;

import org.springframework.web.multipart.MultipartFile;

/** The name that a file was sent under (文件名). */
public final class SentName {

    private static final int LONGEST = 120;

    private SentName() {}

    /** Without the folders that some browsers send along, and without what cannot be seen; empty where no file was chosen. */
    public static String of(MultipartFile file) {
        String sent = file.getOriginalFilename();
        String name = sent == null
                ? ""
                : sent.replaceAll(".*[/\\\\]", "").replaceAll("\\p{C}", "").strip();
        return name.substring(Math.max(0, name.length() - LONGEST));
    }

    /** Whether it is a file at all: a field in which nothing was chosen comes as an empty one without a name. */
    public static boolean isChosen(MultipartFile file) {
        return !file.isEmpty() || !of(file).isEmpty();
    }
}
