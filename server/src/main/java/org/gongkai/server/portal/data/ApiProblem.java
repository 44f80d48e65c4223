package org.gongkai.server.portal.data;

import java.util.List;
import org.springframework.http.HttpStatus;

/** What the open interface has no answer to (接口问题), said in the reader's language by {@link ApiProblems}. */
final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String key;
    private final transient Object[] of;
    private final transient List<Fault> faults;

    /**
     * A parameter that is wrong.
     *
     * @param parameter its name
     * @param key key of the sentence that says what would be right
     * @param of what the sentence names
     */
    record Fault(String parameter, String key, List<Object> of) {

        static Fault of(String parameter, String key, Object... of) {
            return new Fault(parameter, key, List.of(of));
        }
    }

    /** A problem whose title has that key, and whose detail has the key with {@code .detail} behind it. */
    ApiProblem(HttpStatus status, String key, Object... of) {
        this(status, key, of, List.of());
    }

    /** Wrong parameters, all of them. */
    ApiProblem(List<Fault> faults) {
        this(HttpStatus.BAD_REQUEST, "api.bad", new Object[0], faults);
    }

    private ApiProblem(HttpStatus status, String key, Object[] of, List<Fault> faults) {
        super(status + " " + key + " " + faults);
        this.status = status;
        this.key = key;
        this.of = of.clone();
        this.faults = List.copyOf(faults);
    }

    HttpStatus status() {
        return status;
    }

    String key() {
        return key;
    }

    Object[] of() {
        return of.clone();
    }

    List<Fault> faults() {
        return faults;
    }
}
