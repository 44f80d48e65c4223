package org.gongkai.report.read.source;

import java.io.IOException;
import java.util.Set;

/** Tells what a zip is. */
final class ZipFormats {

    private ZipFormats() {}

    static boolean isZip(byte[] bytes) {
        return bytes.length > 3
                && bytes[0] == 'P'
                && bytes[1] == 'K'
                && ((bytes[2] == 3 && bytes[3] == 4) || (bytes[2] == 5 && bytes[3] == 6));
    }

    /**
     * Looks at the names of the entries.
     *
     * @throws IOException if the zip is damaged
     */
    static FileFormat of(byte[] bytes) throws IOException {
        try (GuardedZip zip = GuardedZip.open(bytes)) {
            Set<String> names = zip.names();
            if (zip.has("[Content_Types].xml")) {
                return ofPackage(names);
            }
            // OpenDocument and e-books say what they are in their first entry; OFD has its own root
            boolean other = zip.has("mimetype") || zip.has("OFD.xml");
            return other ? FileFormat.UNKNOWN : FileFormat.ZIP;
        }
    }

    private static FileFormat ofPackage(Set<String> names) {
        if (names.stream().anyMatch(name -> name.startsWith("word/"))) {
            return FileFormat.DOCX;
        }
        return names.stream().anyMatch(name -> name.startsWith("xl/")) ? FileFormat.XLSX : FileFormat.UNKNOWN;
    }
}
