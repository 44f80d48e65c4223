package org.gongkai.server.request.letter;

/**
 * A letter that was made (文书). The same template and values give the same Word document to the byte.
 *
 * @param kind kind
 * @param templateVersion version of the office's own template, 0 for the built-in one
 * @param docx Word document
 * @param pdf the same as PDF
 * @param docxDigest SHA-256 of the Word document
 * @param pdfDigest SHA-256 of the PDF
 */
@SuppressWarnings("ArrayRecordComponent") // made for one caller, who gives it on
public record Letter(
        LetterKind kind, int templateVersion, byte[] docx, byte[] pdf, String docxDigest, String pdfDigest) {}
