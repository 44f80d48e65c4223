package org.gongkai.server.rollup.web;

import java.nio.charset.StandardCharsets;
import org.gongkai.report.write.XlsxWriter;
import org.gongkai.server.office.Actor;
import org.gongkai.server.rollup.ReceivedReport;
import org.gongkai.server.rollup.Region;
import org.gongkai.server.rollup.RegionTable;
import org.gongkai.server.rollup.RollupYear;
import org.gongkai.server.rollup.Rollups;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The region's figures as files, and the units' files as they came (汇总导出与原件). */
@Controller
class RollupFiles {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Rollups rollups;
    private final Region region;
    private final RegionTable table;

    RollupFiles(Rollups rollups, Region region, RegionTable table) {
        this.rollups = rollups;
        this.region = region;
        this.table = table;
    }

    @GetMapping("/office/rollup/{year}/region.xlsx")
    ResponseEntity<byte[]> xlsx(Actor actor, @PathVariable int year) {
        RollupYear rollup = rollups.find(actor, year);
        return file(XLSX, name(actor, year, "xlsx"), new XlsxWriter().write(region.report(actor, rollup)));
    }

    @GetMapping("/office/rollup/{year}/region.csv")
    ResponseEntity<byte[]> csv(Actor actor, @PathVariable int year) {
        RollupYear rollup = rollups.find(actor, year);
        String text = table.csv(region.sum(actor, rollup), region.lastYear(actor, rollup));
        return file(CSV, name(actor, year, "csv"), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Never shown by the browser itself: what came from outside is not ours to run. */
    @GetMapping("/office/rollup/{year}/reports/{id}/file")
    ResponseEntity<byte[]> original(Actor actor, @PathVariable int year, @PathVariable long id) {
        ReceivedReport report = rollups.report(rollups.find(actor, year), id);
        return file(MediaType.APPLICATION_OCTET_STREAM, report.name(), rollups.file(report));
    }

    private static String name(Actor actor, int year, String ending) {
        return actor.unit().shortName() + "-" + year + "." + ending;
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content) {
        String disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
