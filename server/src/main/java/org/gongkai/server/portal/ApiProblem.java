package org.gongkai.server.portal;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;

/** What the open interface has no answer to (接口问题), said in the reader's language. */
public final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String key;
    private final transient Object[] of;
    private final transient List<Fault> faults;

    /**
     * A parameter that is wrong.
     *
     * @param parameter its name
     * @param sentence says what would be right
     */
    public record Fault(String parameter, Sentence sentence) {

        public static Fault of(String parameter, String key, Object... of) {
            return new Fault(parameter, (messages, language) -> messages.getMessage(key, of, language));
        }
    }

    /** What a reader is told, in the reader's language. */
    @FunctionalInterface
    public interface Sentence {

        String in(MessageSource messages, Locale language);
    }

    /** A problem whose title has that key, and whose detail has the key with {@code .detail} behind it. */
    public ApiProblem(HttpStatus status, String key, Object... of) {
        this(status, key, of, List.of());
    }

    /** Wrong parameters, all of them. */
    public ApiProblem(List<Fault> faults) {
        this(HttpStatus.BAD_REQUEST, "api.bad", new Object[0], faults);
    }

    private ApiProblem(HttpStatus status, String key, Object[] of, List<Fault> faults) {
        super(status + " " + key + " " + faults.stream().map(Fault::parameter).toList());
        this.status = status;
        this.key = key;
        this.of = of.clone();
        this.faults = List.copyOf(faults);
    }

    /** The answer's status. */
    public HttpStatus status() {
        return status;
    }

    /** Key of its title. */
    public String key() {
        return key;
    }

    /** What its sentences name. */
    public Object[] of() {
        return of.clone();
    }

    /** The parameters that are wrong. */
    public List<Fault> faults() {
        return faults;
    }
}
