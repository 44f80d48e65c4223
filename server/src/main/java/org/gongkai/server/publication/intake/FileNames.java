package org.gongkai.server.publication.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the files of an archive by what a table calls them: with their folder or, where only one has it, by name alone. */
final class FileNames {

    private final Map<String, String> paths = new HashMap<>();

    FileNames(Set<String> inArchive) {
        for (String path : inArchive) {
            String bare = path.substring(path.lastIndexOf('/') + 1);
            paths.merge(key(bare), path, (one, other) -> ""); // two of that name: neither is meant surely
        }
        inArchive.forEach(path -> paths.put(key(path), path));
    }

    /** The name in the archive, empty where there is no such file or more than one. */
    Optional<String> find(String written) {
        return Optional.ofNullable(paths.get(key(written.replace('\\', '/')))).filter(path -> !path.isEmpty());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
