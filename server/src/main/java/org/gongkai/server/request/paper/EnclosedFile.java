package org.gongkai.server.request.paper;

/**
 * A file that goes out with a letter (随函材料): the information itself, or a copy of which a part is masked.
 *
 * @param name its file's name
 * @param size bytes
 * @param digest SHA-256 of the file as the applicant gets it
 * @param place where the sealed file lies in the file store
 * @param masked whether it is a copy that lacks what is masked (遮盖件)
 */
record EnclosedFile(long id, String name, String mediaType, long size, String digest, String place, boolean masked) {}
