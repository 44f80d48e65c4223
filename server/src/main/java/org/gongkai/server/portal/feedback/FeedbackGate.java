package org.gongkai.server.portal.feedback;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away, before anything of it is read, what is too large, no form, or too often (反馈提交限制). */
final class FeedbackGate extends OncePerRequestFilter {

    /** Text and contact at their longest, each character percent-encoded at 9 characters. */
    static final int LARGEST = 24_000;

    private static final String WAIT_SECONDS = "600";

    private final Limits limits;

    FeedbackGate(Limits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        long length = request.getContentLengthLong();
        if (type == null || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
        } else if (length < 0 || length > LARGEST) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else if (!limits.allow(request.getRemoteAddr())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, WAIT_SECONDS);
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            chain.doFilter(request, response);
        }
    }
}
