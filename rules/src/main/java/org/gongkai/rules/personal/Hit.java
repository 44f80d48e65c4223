package org.gongkai.rules.personal;

import org.jspecify.annotations.Nullable;

/**
 * A place in a text that must be looked at before publication (命中).
 *
 * @param kind what was found
 * @param start index of its first character
 * @param end index after its last character
 * @param quote the characters as written
 * @param rule the standard or article that makes it a hit
 * @param proposedMask what to publish instead, null where masking is no cure (a secrecy mark)
 */
public record Hit(
        Kind kind,
        int start,
        int end,
        String quote,
        String rule,
        @Nullable String proposedMask) {}
