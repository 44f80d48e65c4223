package org.gongkai.server.platform.scan;

/**
 * A file with a virus was handed in and not taken (上传文件有病毒); raised while the form that brought it is dealt with, outside
 * any transaction of it. Without the file's name, which may tell of a person.
 *
 * @param signature what clamd calls the virus
 * @param digest SHA-256 of the file's content in hexadecimal
 */
public record InfectedUpload(String signature, String digest) {}
