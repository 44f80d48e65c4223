package org.gongkai.server.dispute.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.server.dispute.CoDefendant;
import org.gongkai.server.dispute.Course;
import org.gongkai.server.dispute.Dispute;
import org.gongkai.server.dispute.DisputeKind;
import org.gongkai.server.dispute.NewDispute;
import org.gongkai.server.dispute.Proceeding;
import org.gongkai.server.office.RefusedException;
import org.jspecify.annotations.Nullable;

/** What the clerk types to enter or correct a dispute (案件登记表); texts as typed, so that nothing is lost when one is wrong. */
record DisputeForm(
        DisputeKind kind,
        String about,
        String earlier,
        String caseNumber,
        String body,
        String simplified,
        CoDefendant coDefendant,
        String reconsideration,
        String knownOn,
        String filedOn,
        String acceptedOn,
        String copyOn,
        String answeredOn,
        String extendedTo) {

    DisputeForm {
        kind = kind == null ? DisputeKind.RECONSIDERATION : kind;
        coDefendant = coDefendant == null ? CoDefendant.NONE : coDefendant;
        about = stripped(about);
        earlier = stripped(earlier);
        caseNumber = stripped(caseNumber);
        body = stripped(body);
        simplified = stripped(simplified);
        reconsideration = stripped(reconsideration);
        knownOn = stripped(knownOn);
        filedOn = stripped(filedOn);
        acceptedOn = stripped(acceptedOn);
        copyOn = stripped(copyOn);
        answeredOn = stripped(answeredOn);
        extendedTo = stripped(extendedTo);
    }

    static DisputeForm empty(DisputeKind kind, String about, String body, String reconsideration) {
        return new DisputeForm(
                kind, about, "", "", body, "", CoDefendant.NONE, reconsideration, "", "", "", "", "", "");
    }

    static DisputeForm of(Dispute dispute) {
        Proceeding proceeding = dispute.proceeding();
        Course course = dispute.course();
        List<String> days = Stream.of(
                        course.knownOn(),
                        course.filedOn(),
                        course.acceptedOn(),
                        course.copyOn(),
                        course.answeredOn(),
                        course.extendedTo())
                .map(day -> Objects.toString(day, ""))
                .toList();
        return new DisputeForm(
                dispute.kind(),
                dispute.subject().reference(),
                "",
                proceeding.caseNumber(),
                proceeding.body(),
                String.valueOf(proceeding.simplified()),
                proceeding.coDefendant(),
                Objects.toString(proceeding.reconsideration(), ""),
                days.get(0),
                days.get(1),
                days.get(2),
                days.get(3),
                days.get(4),
                days.get(5));
    }

    /**
     * The dispute that was typed.
     *
     * @throws RefusedException if a day is none
     */
    NewDispute dispute() {
        return new NewDispute(kind, about, earlier.equals("true"), proceeding(), course());
    }

    Proceeding proceeding() {
        return new Proceeding(caseNumber, body, simplified.equals("true"), coDefendant, follows());
    }

    Course course() {
        return new Course(day(knownOn), day(filedOn), day(acceptedOn), day(copyOn), day(answeredOn), day(extendedTo));
    }

    /** A day that was typed; null where none was. */
    static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            throw new RefusedException("refused.dispute.day", typed);
        }
    }

    /** A day that must be typed. */
    static LocalDate required(String typed) {
        LocalDate day = day(typed);
        if (day == null) {
            throw new RefusedException("refused.dispute.day", typed);
        }
        return day;
    }

    /** Only a suit that follows a reconsideration names one; a choice left over from another kind is none. */
    private @Nullable Long follows() {
        boolean named = kind == DisputeKind.SUIT_AFTER && reconsideration.matches("\\d{1,18}");
        return named ? Long.valueOf(reconsideration) : null;
    }

    /** The browser leaves out what a form does not have. */
    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
