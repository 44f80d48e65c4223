package org.gongkai.server.request;

import java.time.Instant;

/**
 * A paper that came with a request or was handed in later (附件), such as a copy of the identity document.
 *
 * @param name its file's name
 * @param size bytes
 * @param digest of the sealed file, by which the store finds it
 */
public record Enclosure(
        long id, long requestId, String name, String mediaType, long size, String digest, Instant receivedAt) {}
