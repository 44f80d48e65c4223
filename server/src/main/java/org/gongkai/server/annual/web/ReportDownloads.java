package org.gongkai.server.annual.web;

import org.gongkai.report.AnnualReport;
import org.gongkai.report.write.DocxWriter;
import org.gongkai.report.write.HtmlWriter;
import org.gongkai.report.write.JsonWriter;
import org.gongkai.report.write.PdfWriter;
import org.gongkai.report.write.ReportWriter;
import org.gongkai.server.annual.AnnualReports;
import org.gongkai.server.annual.YearReport;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A report as a file, each of its versions (年度报告下载). */
@Controller
class ReportDownloads {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final AnnualReports reports;

    ReportDownloads(AnnualReports reports) {
        this.reports = reports;
    }

    /** @param version 0 for the latest */
    @GetMapping("/office/annual/{year}/report.{format}")
    ResponseEntity<byte[]> file(
            Actor actor,
            @PathVariable int year,
            @PathVariable String format,
            @RequestParam(defaultValue = "0") int version) {
        YearReport report = version == 0 ? reports.find(actor, year) : reports.version(actor, year, version);
        AnnualReport printed = reports.print(actor, report);
        String name = "annual-" + year + (version == 0 ? "" : "-" + version) + "." + format;
        return ResponseEntity.ok()
                .contentType(type(format))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=" + name)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(writer(format).write(printed));
    }

    private static ReportWriter writer(String format) {
        return switch (format) {
            case "docx" -> new DocxWriter();
            case "pdf" -> new PdfWriter();
            case "html" -> new HtmlWriter();
            case "json" -> new JsonWriter();
            default -> throw new RefusedException("refused.gone");
        };
    }

    private static MediaType type(String format) {
        return switch (format) {
            case "docx" -> DOCX;
            case "pdf" -> MediaType.APPLICATION_PDF;
            case "html" -> MediaType.TEXT_HTML;
            default -> MediaType.APPLICATION_JSON;
        };
    }
}
