package org.gongkai.server.portal.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What nginx is told of the exported site (nginx 配置): which addresses answer 410, and under which names files are saved. */
@Component
class NginxFiles {

    private final ExportSource source;

    NginxFiles(ExportSource source) {
        this.source = source;
    }

    /** Writes what is told of some items; gives how many files are new or different. */
    long write(ExportFolder folder, List<ItemBucket> buckets) throws IOException {
        Path nginx = folder.nginx();
        String maps = new ClassPathResource("nginx.conf", NginxFiles.class)
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("FOLDER", nginx.toString());
        long written = write(folder, nginx.resolve("maps.conf"), maps);
        for (ItemBucket bucket : buckets) {
            written += write(folder, nginx.resolve("withdrawn").resolve(bucket.fileName()), source.withdrawn(bucket));
            written += write(folder, nginx.resolve("names").resolve(bucket.fileName()), source.names(bucket));
        }
        return written;
    }

    private static long write(ExportFolder folder, Path file, String text) throws IOException {
        return folder.write(file, text.getBytes(StandardCharsets.UTF_8)) ? 1 : 0;
    }
}
