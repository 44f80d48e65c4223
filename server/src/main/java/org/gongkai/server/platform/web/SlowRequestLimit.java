package org.gongkai.server.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps threads free for short requests (慢速请求限额). A form or a file that comes in, and a file that goes out, holds its
 * thread for as long as the other side likes; together they may hold half of them, and who comes then is told to come
 * again. A question whose head comes slowly, or a short answer that is taken slowly, holds none.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class SlowRequestLimit extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(SlowRequestLimit.class);
    private static final String SECONDS_TO_WAIT = "10";

    private final MessageSource messages;
    private final Semaphore places;

    SlowRequestLimit(MessageSource messages, @Value("${server.tomcat.threads.max}") int threads) {
        this.messages = messages;
        this.places = new Semaphore(threads / 2);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean sends = request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        return !sends && !request.getRequestURI().contains("/files/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            refuse(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
            drain(request);
        } finally {
            places.release();
        }
    }

    /** What nobody wanted to read, the web server would, when it is no longer counted here. */
    private static void drain(HttpServletRequest request) {
        try {
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            LOG.debug(
                    "The rest of a request is left to the web server: its reader has closed it, or its sender has gone",
                    e);
        }
    }

    /** In a line of text: a whole page would cost more than what is refused. */
    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(HangUp.REFUSED, true);
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(messages.getMessage("error.busy", null, request.getLocale()));
    }
}
