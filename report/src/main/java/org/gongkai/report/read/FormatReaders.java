package org.gongkai.report.read;

import org.gongkai.report.read.source.FileFormat;
import org.gongkai.report.read.source.FormatReader;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.UnreadableException.Reason;
import org.gongkai.report.read.source.pdf.PdfReader;
import org.gongkai.report.read.source.sheet.XlsxReader;
import org.gongkai.report.read.source.text.TextReader;
import org.gongkai.report.read.source.web.HtmlReader;
import org.gongkai.report.read.source.word.DocReader;
import org.gongkai.report.read.source.word.DocxReader;

/** Which reader reads which format (格式读取). */
public final class FormatReaders {

    private FormatReaders() {}

    /**
     * The reader of a format.
     *
     * @throws UnreadableException UNKNOWN_FORMAT for what is no document of text and tables
     */
    public static FormatReader of(FileFormat format) throws UnreadableException {
        return switch (format) {
            case DOCX -> new DocxReader();
            case DOC -> new DocReader();
            case HTML -> new HtmlReader();
            case TEXT -> new TextReader();
            case XLSX, XLS -> new XlsxReader();
            case PDF -> new PdfReader();
            case JSON, ZIP, UNKNOWN -> throw new UnreadableException(Reason.UNKNOWN_FORMAT);
        };
    }
}
