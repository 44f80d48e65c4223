package org.gongkai.server.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.publication.RefusedException;
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
        return told(String.valueOf(e.getMessage()), HttpStatus.NOT_FOUND, request);
    }

    @ExceptionHandler
    ModelAndView notYours(NotYoursException e, HttpServletRequest request) {
        return told("not-yours", HttpStatus.FORBIDDEN, request);
    }

    private static ModelAndView told(String message, HttpStatusCode status, HttpServletRequest request) {
        if (request.getMethod().equals("POST")) {
            RequestContextUtils.getOutputFlashMap(request).put("refused", message);
            String page = request.getRequestURI().replaceFirst("/(review|marks|publish|correct|withdraw)$", "");
            return new ModelAndView("redirect:" + page);
        }
        ModelAndView page = new ModelAndView("problem", status);
        page.addObject("message", message);
        return page;
    }
}
