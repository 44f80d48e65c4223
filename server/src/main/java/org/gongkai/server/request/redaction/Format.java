package org.gongkai.server.request.redaction;

/** What may be opened for partial disclosure (文件格式). */
public enum Format {
    /** Marked as it stands. */
    PDF,
    /** Made a PDF of its text and tables first. */
    DOCX
}
