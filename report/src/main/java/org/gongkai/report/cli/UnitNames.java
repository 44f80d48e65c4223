package org.gongkai.report.cli;

/** Compares names of units (单位名称) as two reports give them. */
final class UnitNames {

    private UnitNames() {}

    /** Whether the names are equal, or one is the other's short form, which the full name contains. */
    static boolean mayBeOne(String one, String other) {
        String first = one.replaceAll("\\s", "");
        String second = other.replaceAll("\\s", "");
        return first.contains(second) || second.contains(first);
    }
}
