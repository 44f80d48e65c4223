package org.gongkai.report.read.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.report.read.source.UnreadableException.Reason;

/** The compound file (OLE 2) that binary Word and Excel files are, and encrypted packages are wrapped in. */
public final class CompoundFile {

    private CompoundFile() {}

    static boolean isOne(byte[] bytes) {
        return bytes.length >= 8 && FileMagic.valueOf(bytes) == FileMagic.OLE2;
    }

    /**
     * Looks at the names of the streams.
     *
     * @throws UnreadableException ENCRYPTED if it wraps an encrypted package
     * @throws IOException if it is damaged
     */
    static FileFormat formatOf(byte[] bytes) throws IOException, UnreadableException {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = file.getRoot();
            if (root.hasEntry("EncryptedPackage") || root.hasEntry("EncryptionInfo")) {
                throw new UnreadableException(Reason.ENCRYPTED);
            }
            if (root.hasEntry("WordDocument")) {
                return FileFormat.DOC;
            }
            return isWorkbook(root) ? FileFormat.XLS : FileFormat.UNKNOWN;
        }
    }

    /**
     * Opens a file for reading.
     *
     * @throws UnreadableException MACROS if it carries any
     * @throws IOException if it is damaged
     */
    public static POIFSFileSystem open(byte[] bytes) throws IOException, UnreadableException {
        POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(bytes));
        DirectoryNode root = file.getRoot();
        if (root.hasEntry("Macros") || root.hasEntry("VBA") || root.hasEntry("_VBA_PROJECT_CUR")) {
            file.close();
            throw new UnreadableException(Reason.MACROS);
        }
        return file;
    }

    private static boolean isWorkbook(DirectoryNode root) {
        return root.hasEntry("Workbook") || root.hasEntry("WORKBOOK") || root.hasEntry("Book");
    }
}
