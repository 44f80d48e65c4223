package org.gongkai.server.office;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a person (要办的事).
 *
 * @param label key of what it is
 * @param of what the sentence names
 * @param path where it is done
 * @param dueOn last day, null where there is no limit
 */
public record Task(
        String label,
        List<String> of,
        String path,
        @Nullable LocalDate dueOn) {}
