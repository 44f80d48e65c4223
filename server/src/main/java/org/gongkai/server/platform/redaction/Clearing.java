package org.gongkai.server.platform.redaction;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Takes what lies under boxes out of a scanned document (清除框内内容). The text layer of a scan goes whole: what a machine read
 * need not stand where the picture shows it, so that a box over a name in the picture may miss it in the layer.
 */
final class Clearing {

    private final PDDocument document;
    private final GlyphScan scan;
    private final Areas boxes;

    Clearing(PDDocument document, GlyphScan scan, Areas boxes) {
        this.document = document;
        this.scan = scan;
        this.boxes = boxes;
    }

    /** Text under boxes; before passages are looked for, so that what a form shows elsewhere is blacked out there too. */
    void text() {
        scan.glyphs().stream().filter(boxes::cover).forEach(glyph -> glyph.code()
                .remove());
    }

    /**
     * Drawings, pictures and the text layers of scans.
     *
     * @return the boxes under which pictures were blanked: those of the person, and those over words on scans
     */
    Areas rest(List<Occurrence> occurrences) throws IOException, LockedPictureException {
        Areas all = boxes.copy();
        for (Occurrence occurrence : occurrences) {
            for (Box box : Box.over(occurrence)) {
                if (scan.covers().get(box.page()).isPicture()) {
                    all.add(box.page(), box.extent());
                }
            }
        }
        scan.covers()
                .forEach(cover -> cover.layer().forEach(glyph -> glyph.code().remove()));
        scan.drawings().drop();
        scan.pictures().blank(all, document);
        return all;
    }
}
