package org.gongkai.server.publication;

import org.jspecify.annotations.Nullable;

/**
 * A file in which something is masked, and the copy that lacks it (遮盖件).
 *
 * @param file the file as it was handed in
 * @param copy the copy that goes out in its place, null while there is none for what is to be masked now
 * @param isConfirmed whether a person has looked at the copy
 */
public record MaskedCopy(AttachedFile file, @Nullable AttachedFile copy, boolean isConfirmed) {}
