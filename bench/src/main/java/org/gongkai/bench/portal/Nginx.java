package org.gongkai.bench.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** nginx, set up to be as fast as it can, serving files of a folder from one core. */
final class Nginx {

    private static final String SETTINGS = """
            %s
            worker_processes 1;
            pid nginx.pid;
            error_log error.log;
            events { worker_connections 4096; }
            http {
                types { text/html html; }
                charset utf-8;
                access_log off;
                sendfile on;
                tcp_nopush on;
                keepalive_requests 1000000;
                open_file_cache max=1000 inactive=60s;
                gzip_static on;
                server {
                    listen 127.0.0.1:%d;
                    root %s;
                    location / { try_files $uri $uri.html $uri/index.html =404; }
                }
            }
            """;

    private Nginx() {}

    /** Starts it; the folder's {@code index.html} is what it is asked for first. */
    static Program serving(Path folder, Path work) throws IOException, InterruptedException {
        // As root nginx would read the files as somebody else, who may not enter a folder of ours.
        String user = System.getProperty("user.name").equals("root") ? "user root;" : "";
        int port = Program.freePort();
        Files.createDirectories(work);
        Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path settings = Files.writeString(work.resolve("nginx.conf"), SETTINGS.formatted(user, port, folder));
        return Program.started(
                port, true, Map.of(), "nginx", "-p", work + "/", "-c", settings.toString(), "-g", "daemon off;");
    }
}
