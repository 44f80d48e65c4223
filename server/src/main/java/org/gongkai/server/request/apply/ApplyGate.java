package org.gongkai.server.request.apply;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.server.platform.signin.ContentPolicy;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away, before anything of it is read, what is too large or comes too often (申请提交限制), and says so in a sentence. It
 * stands before the limit of uploads, which reads a form to its end.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 7)
class ApplyGate extends OncePerRequestFilter {

    private static final Pattern OURS = Pattern.compile("(/en)?(/units/[^/]+)?/requests/.*");
    private static final long LARGEST_FORM = 200_000;
    private static final long LARGEST = (long) PaperCheck.MOST * PaperCheck.LARGEST + LARGEST_FORM;
    private static final String WAIT_SECONDS = "600";

    private final ApplyLimits limits;
    private final Frame frame;

    ApplyGate(ApplyLimits limits, Frame frame) {
        this.limits = limits;
        this.frame = frame;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !OURS.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean multipart = type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
        long length = request.getContentLengthLong();
        if (length < 0 || length > (multipart ? LARGEST : LARGEST_FORM)) {
            refuse(request, response, HttpStatus.CONTENT_TOO_LARGE, "apply.refused.large");
        } else if (!limits.allowForm(request.getRemoteAddr())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, WAIT_SECONDS);
            refuse(request, response, HttpStatus.TOO_MANY_REQUESTS, "apply.refused.often");
        } else {
            chain.doFilter(request, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
            throws IOException {
        Optional<Place> place = frame.find(request);
        if (place.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        byte[] page = frame.html(place.get(), "/requests/new", "apply-refused", Map.of("key", key));
        response.setStatus(status.value());
        response.setHeader("Content-Security-Policy", ContentPolicy.DIRECTIVES);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
