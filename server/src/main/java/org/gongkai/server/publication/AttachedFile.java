package org.gongkai.server.publication;

/**
 * A file that belongs to a material or a published item (附件).
 *
 * @param id number
 * @param unitId unit it belongs to
 * @param name name it was handed in under, without any folder
 * @param mediaType what it is
 * @param size bytes
 * @param digest SHA-256 of its content
 * @param isMachineReadable whether its text can be read by machine; a scan's cannot, and counts against the full-text rate
 */
public record AttachedFile(
        long id, long unitId, String name, String mediaType, long size, String digest, boolean isMachineReadable) {

    /** The same with the number it has got. */
    AttachedFile numbered(long number) {
        return new AttachedFile(number, unitId, name, mediaType, size, digest, isMachineReadable);
    }
}
