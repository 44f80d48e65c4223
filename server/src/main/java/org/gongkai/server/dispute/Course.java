package org.gongkai.server.dispute;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days of a dispute on its way (办理日期); null where a day is not known or has not come.
 *
 * @param knownOn when the act that is disputed became known
 * @param filedOn when the application or the complaint was filed (申请、起诉)
 * @param acceptedOn when it was accepted (受理、立案)
 * @param copyOn when the copy was received (收到副本)
 * @param answeredOn when the answer was sent (答复、答辩)
 * @param extendedTo until when the body has put off its decision (延长审理期限)
 */
public record Course(
        @Nullable LocalDate knownOn,
        @Nullable LocalDate filedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate copyOn,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate extendedTo) {

    /** When the office received it: the copy's day, else the day it was filed; null where neither is known. */
    public @Nullable LocalDate received() {
        return copyOn == null ? filedOn : copyOn;
    }

    /** The days that have come, in no order. */
    List<LocalDate> past() {
        return Stream.of(knownOn, filedOn, acceptedOn, copyOn, answeredOn)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The same with the day the answer was sent. */
    Course answered(LocalDate day) {
        return new Course(knownOn, filedOn, acceptedOn, copyOn, day, extendedTo);
    }
}
