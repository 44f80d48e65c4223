package org.gongkai.server.platform.scan;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.StandardMultipartHttpServletRequest;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * The one gate through which files come in from outside (上传入口): whatever form brings one, its controller gets a file that
 * scans itself before it gives its content away, so that no room can forget to.
 */
@Component(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
@ConditionalOnWebApplication
class ScannedUploads extends StandardServletMultipartResolver {

    private final VirusScan scan;

    ScannedUploads(VirusScan scan) {
        this.scan = scan;
    }

    @Override
    public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) {
        return scan.isThere() ? new Scanned(request, scan) : super.resolveMultipart(request);
    }

    private static final class Scanned extends StandardMultipartHttpServletRequest {

        private final VirusScan scan;
        private @Nullable MultiValueMap<String, MultipartFile> scanned;

        Scanned(HttpServletRequest request, VirusScan scan) {
            super(request);
            this.scan = scan;
        }

        /** All that gives files asks here. */
        @Override
        protected MultiValueMap<String, MultipartFile> getMultipartFiles() {
            if (scanned == null) {
                MultiValueMap<String, MultipartFile> files = new LinkedMultiValueMap<>();
                super.getMultipartFiles()
                        .forEach((field, all) -> all.forEach(one -> files.add(field, new ScannedFile(one, scan))));
                scanned = files;
            }
            return scanned;
        }
    }
}
