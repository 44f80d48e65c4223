package org.gongkai.report.check;

import java.util.List;
import org.gongkai.report.Message;
import org.gongkai.report.Place;
import org.gongkai.rules.Severity;
import org.gongkai.rules.form.CellId;
import org.jspecify.annotations.Nullable;

/**
 * Puts a finding together. Its four sentences stand in the bundle under {@code <words>.expected}, {@code .actual},
 * {@code .law} and {@code .advice}.
 */
public final class FindingBuilder {

    private final String rule;
    private final Severity severity;
    private final String words;
    private Place at = Place.NOWHERE;
    private List<CellId> cells = List.of();
    private String quote = "";
    private Message expected;
    private Message actual;
    private Message law;
    private Message advice;

    FindingBuilder(String rule, Severity severity, String words) {
        this.rule = rule;
        this.severity = severity;
        this.words = words;
        this.expected = Message.of(words + ".expected");
        this.actual = Message.of(words + ".actual");
        this.law = Message.of(words + ".law");
        this.advice = Message.of(words + ".advice");
    }

    /** Where it stands. */
    public FindingBuilder at(@Nullable Place place) {
        at = place == null ? Place.NOWHERE : place;
        return this;
    }

    /** The cells it concerns. */
    public FindingBuilder cells(List<CellId> concerned) {
        cells = concerned;
        return this;
    }

    /** The words or figures as written. */
    public FindingBuilder quote(String written) {
        quote = written;
        return this;
    }

    /** Fills the gaps of what would be right. */
    public FindingBuilder expected(Object... arguments) {
        expected = Message.of(words + ".expected", arguments);
        return this;
    }

    /** Fills the gaps of what stands there. */
    public FindingBuilder actual(Object... arguments) {
        actual = Message.of(words + ".actual", arguments);
        return this;
    }

    /** Fills the gaps of the source. */
    public FindingBuilder law(Object... arguments) {
        law = Message.of(words + ".law", arguments);
        return this;
    }

    /** Fills the gaps of what to do. */
    public FindingBuilder advice(Object... arguments) {
        advice = Message.of(words + ".advice", arguments);
        return this;
    }

    /** The finding. */
    public Finding build() {
        return new Finding(rule, severity, at, cells, quote, expected, actual, law, advice);
    }
}
