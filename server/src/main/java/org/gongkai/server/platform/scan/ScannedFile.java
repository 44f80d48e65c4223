package org.gongkai.server.platform.scan;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * An uploaded file whose content nobody gets before it has been looked at (经过扫描的上传文件): once, when it is first asked for.
 * What must not be taken throws {@link UnsafeFileException} each time.
 */
final class ScannedFile implements MultipartFile {

    private final MultipartFile file;
    private final VirusScan scan;
    private boolean clean;
    private @Nullable UnsafeFileException unsafe;

    ScannedFile(MultipartFile file, VirusScan scan) {
        this.file = file;
        this.scan = scan;
    }

    private MultipartFile looked() throws IOException {
        if (unsafe != null) {
            throw unsafe;
        }
        if (!clean) {
            look();
            clean = true;
        }
        return file;
    }

    private void look() throws IOException {
        try {
            scan.check(String.valueOf(file.getOriginalFilename()), file);
        } catch (UnsafeFileException e) {
            unsafe = e;
            throw e;
        }
    }

    @Override
    public String getName() {
        return file.getName();
    }

    @Override
    public @Nullable String getOriginalFilename() {
        return file.getOriginalFilename();
    }

    @Override
    public @Nullable String getContentType() {
        return file.getContentType();
    }

    @Override
    public boolean isEmpty() {
        return file.isEmpty();
    }

    @Override
    public long getSize() {
        return file.getSize();
    }

    @Override
    public byte[] getBytes() throws IOException {
        return looked().getBytes();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return looked().getInputStream();
    }

    @Override
    public void transferTo(File place) throws IOException {
        looked().transferTo(place);
    }

    @Override
    public void transferTo(Path place) throws IOException {
        looked().transferTo(place);
    }
}
