package org.gongkai.rules.calendar;

/** A holiday file that cannot be used: names the file, the line, the value found there, and the cure (in English). */
public final class BrokenHolidaysException extends RuntimeException {

    /** What can be wrong with a line of a holiday file. */
    public enum Problem {
        /** The line has not the three fields date, kind and name. */
        FIELDS("is not three fields; write date,kind,name such as 2027-01-01,off,New Year"),
        /** The date does not exist or is not written as ISO 8601. */
        DATE("is not a date; write year, month and day such as 2027-01-01"),
        /** The kind is neither {@code off} nor {@code work}. */
        KIND("is not a kind; write off for a holiday, work for a weekend day that is worked"),
        /** The name of the holiday is blank. */
        NAME("names no holiday; add its name after the second comma"),
        /** The same file names the day a second time. */
        TWICE("is named a second time in this file; keep one of its lines"),
        /** The file has not one entry. */
        EMPTY("holds no day at all; fill it with lines date,kind,name or take it away");

        private final String cure;

        Problem(String cure) {
            this.cure = cure;
        }
    }

    private final String file;
    private final int line;
    private final String value;
    private final Problem problem;

    BrokenHolidaysException(String file, int line, String value, Problem problem) {
        super("Holiday file %s, line %d: \"%s\" %s".formatted(file, line, value, problem.cure));
        this.file = file;
        this.line = line;
        this.value = value;
        this.problem = problem;
    }

    /** The file's name as the caller gave it. */
    public String file() {
        return file;
    }

    /** The line, counted from 1. */
    public int line() {
        return line;
    }

    /** What stands there, as written. */
    public String value() {
        return value;
    }

    /** What is wrong with it. */
    public Problem problem() {
        return problem;
    }
}
