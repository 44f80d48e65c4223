package org.gongkai.bench.corpus;

import java.util.Locale;
import org.gongkai.report.write.DocxWriter;
import org.gongkai.report.write.HtmlWriter;
import org.gongkai.report.write.PdfWriter;
import org.gongkai.report.write.ReportWriter;

/** The formats a corpus is made in; files a second wanted of each on two cores. */
public enum CorpusFormat {
    /** Flattened text, every style in turn. */
    TXT(600) {
        @Override
        ReportWriter writer(int number) {
            FlatStyle[] styles = FlatStyle.values();
            return new FlatWriter(styles[number % styles.length]);
        }
    },
    /** A web page of our own making. */
    HTML(600) {
        @Override
        ReportWriter writer(int number) {
            return new HtmlWriter();
        }
    },
    /** A Word document of our own making. */
    DOCX(150) {
        @Override
        ReportWriter writer(int number) {
            return new DocxWriter();
        }
    },
    /** A PDF document of our own making, with a text layer and ruled tables. */
    PDF(40) {
        @Override
        ReportWriter writer(int number) {
            return new PdfWriter();
        }
    };

    private final int wanted;

    CorpusFormat(int wanted) {
        this.wanted = wanted;
    }

    /** What writes the report of that number. */
    abstract ReportWriter writer(int number);

    /** Files a second that shall at least be read and checked. */
    public int wanted() {
        return wanted;
    }

    /** Ending of its file names, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
