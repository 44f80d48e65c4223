package org.gongkai.server.portal.store;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.platform.signin.ContentPolicy;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Serves the portal's pages ahead of sessions, sign-in and everything else (静态页面服务): reading one is looking it up in
 * memory. What is not the portal's goes on.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageFilter extends OncePerRequestFilter {

    private static final int LONGEST = 600;
    private static final List<String> OTHERS = List.of("/office", "/assets/", "/webjars/", "/api/", "/search");

    private final PublicPages pages;
    private final Views views;

    PageFilter(PublicPages pages, Views views) {
        this.pages = pages;
        this.views = views;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<StoredPage> page = isReading(request) ? pages.find(address(request)) : Optional.empty();
        if (page.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        send(page.get(), request, response);
    }

    private static boolean isReading(HttpServletRequest request) {
        String method = request.getMethod();
        String path = request.getRequestURI();
        return (method.equals("GET") || method.equals("HEAD"))
                && path.length() <= LONGEST
                && OTHERS.stream().noneMatch(path::startsWith);
    }

    /** The address as people read it; one that cannot be read leads nowhere. */
    private static String address(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.indexOf('%') < 0) {
            return path;
        }
        try {
            String decoded = UriUtils.decode(path, StandardCharsets.UTF_8);
            StandardCharsets.UTF_8.newEncoder().encode(java.nio.CharBuffer.wrap(decoded));
            return decoded;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return "";
        }
    }

    private void send(StoredPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Variant variant = Variant.of(page, request.getHeader("Accept-Encoding"));
        response.setHeader("ETag", variant.tag());
        response.setHeader("Cache-Control", "public, no-cache");
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("Content-Security-Policy", ContentPolicy.DIRECTIVES);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        if (page.isData()) {
            response.setHeader(
                    "Access-Control-Allow-Origin", "*"); // public data, for programs in other sites' pages too
        }
        if (variant.isKnownBy(request.getHeader("If-None-Match")) && page.status() == HttpServletResponse.SC_OK) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setStatus(page.status());
        response.setContentType(page.mediaType());
        response.setContentLength(variant.bytes().length);
        if (variant.encoding() != null) {
            response.setHeader("Content-Encoding", variant.encoding());
        }
        if (request.getMethod().equals("GET")) {
            views.count(page);
            response.getOutputStream().write(variant.bytes());
        }
    }
}
