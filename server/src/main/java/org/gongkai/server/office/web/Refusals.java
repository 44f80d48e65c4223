package org.gongkai.server.office.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.platform.scan.UnsafeFileException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Tells people why something was refused: on the page they acted on, as it stands now, or on a page of its own. */
@ControllerAdvice
class Refusals {

    @ExceptionHandler
    ModelAndView refused(RefusedException e, HttpServletRequest request) {
        return told(e.key(), e.of(), HttpStatus.NOT_FOUND, request);
    }

    @ExceptionHandler
    ModelAndView notYours(NotYoursException e, HttpServletRequest request) {
        return told("not-yours", List.of(), HttpStatus.FORBIDDEN, request);
    }

    /** A file that must not be taken: said where it was handed in. */
    @ExceptionHandler
    ModelAndView unsafe(UnsafeFileException e, HttpServletRequest request) {
        return told(e.key(), e.of(), HttpStatus.UNPROCESSABLE_CONTENT, request);
    }

    private static ModelAndView told(String key, List<String> of, HttpStatusCode status, HttpServletRequest request) {
        String page = pageBefore(request);
        if (request.getMethod().equals("POST") && page != null) {
            RequestContextUtils.getOutputFlashMap(request).put("refused", key);
            RequestContextUtils.getOutputFlashMap(request).put("refusedOf", of.toArray());
            return new ModelAndView("redirect:" + page);
        }
        ModelAndView problem = new ModelAndView("problem", status);
        problem.addObject("message", key);
        problem.addObject("of", of.toArray());
        return problem;
    }

    /** Path and query of the page that the form stood on; never another host's. Null where the browser does not say. */
    private static @Nullable String pageBefore(HttpServletRequest request) {
        String referrer = request.getHeader(HttpHeaders.REFERER);
        if (referrer == null) {
            return null;
        }
        try {
            URI before = URI.create(referrer);
            String path = before.getRawPath();
            boolean usable = path != null && path.startsWith("/") && !path.startsWith("//");
            return !usable ? null : before.getRawQuery() == null ? path : path + "?" + before.getRawQuery();
        } catch (IllegalArgumentException notAnAddress) {
            return null; // told on a page of its own
        }
    }
}
