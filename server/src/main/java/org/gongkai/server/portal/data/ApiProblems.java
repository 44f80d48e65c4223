package org.gongkai.server.portal.data;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.gongkai.server.portal.ApiProblem;
import org.gongkai.server.portal.OpenInterface;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells programs, and the people who write them, why there is no answer (问题说明, RFC 9457). */
@RestControllerAdvice(basePackageClasses = ApiProblems.class, annotations = OpenInterface.class)
class ApiProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private final MessageSource messages;

    ApiProblems(MessageSource messages) {
        this.messages = messages;
    }

    /** A parameter that is wrong, and what would be right. */
    record Told(String parameter, String message) {}

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(ApiProblem problem, HttpServletRequest request) {
        Locale language = language(request);
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                problem.status(), messages.getMessage(problem.key() + ".detail", problem.of(), language));
        detail.setTitle(messages.getMessage(problem.key(), problem.of(), language));
        if (!problem.faults().isEmpty()) {
            List<Told> errors = problem.faults().stream()
                    .map(fault -> new Told(fault.parameter(), fault.sentence().in(messages, language)))
                    .toList();
            detail.setProperty("errors", errors);
        }
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, OpenInterface.REVALIDATED)
                .body(detail);
    }

    /** What the web server itself could not read. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> garbled(InvalidParameterException e, HttpServletRequest request) {
        return problem(new ApiProblem(List.of(ApiProblem.Fault.of("?", "api.garbled"))), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception e, HttpServletRequest request) {
        LOG.error("The open interface could not answer {}", request.getRequestURI(), e);
        return problem(new ApiProblem(HttpStatus.INTERNAL_SERVER_ERROR, "api.failed"), request);
    }

    /** Chinese, unless the program asks for English. */
    private static Locale language(HttpServletRequest request) {
        boolean asks = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
        return asks && request.getLocale().getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
