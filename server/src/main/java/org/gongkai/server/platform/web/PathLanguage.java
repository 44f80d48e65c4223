package org.gongkai.server.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** English below {@code /en}, where the public's English pages are, also for what is not there; elsewhere as chosen. */
class PathLanguage extends CookieLocaleResolver {

    private static final String ENGLISH = "/en/";

    PathLanguage(String cookie) {
        super(cookie);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return isEnglish(request) ? Locale.ENGLISH : super.resolveLocale(request);
    }

    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        return isEnglish(request) ? new SimpleLocaleContext(Locale.ENGLISH) : super.resolveLocaleContext(request);
    }

    private static boolean isEnglish(HttpServletRequest request) {
        Object refused = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = refused instanceof String said ? said : request.getRequestURI();
        return path.startsWith(ENGLISH);
    }
}
