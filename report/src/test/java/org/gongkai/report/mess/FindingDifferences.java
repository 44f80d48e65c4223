package org.gongkai.report.mess;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.report.Messages;
import org.gongkai.report.check.Finding;
import org.gongkai.rules.Severity;

/** Findings compared with the expected ones, each of which must be there, and no other. */
final class FindingDifferences {

    private static final Messages WORDS = Messages.in(Locale.CHINESE);

    private FindingDifferences() {}

    static List<String> between(List<Map<String, Object>> expected, List<Finding> found) {
        List<Finding> left = new ArrayList<>(found);
        List<String> lines = new ArrayList<>();
        for (Map<String, Object> wanted : expected) {
            left.stream()
                    .filter(finding -> isMeant(wanted, finding))
                    .findFirst()
                    .ifPresentOrElse(left::remove, () -> lines.add("not found: " + wanted));
        }
        left.forEach(finding -> lines.add("unexpected: " + words(finding)));
        return lines;
    }

    private static boolean isMeant(Map<String, Object> wanted, Finding finding) {
        return wanted.entrySet().stream()
                .allMatch(entry -> isTrue(entry.getKey(), String.valueOf(entry.getValue()), finding));
    }

    private static boolean isTrue(String key, String value, Finding finding) {
        return switch (key) {
            case "error", "warning", "hint" ->
                value.equals(finding.rule()) && finding.severity() == Severity.valueOf(key.toUpperCase(Locale.ROOT));
            case "at" -> finding.at().toString().equals(value);
            case "cell" ->
                !finding.cells().isEmpty() && finding.cells().get(0).toString().equals(value);
            case "cells" -> String.valueOf(finding.cells().size()).equals(value);
            case "quote" -> finding.quote().equals(value);
            case "says" -> sentences(finding).contains(value);
            default -> throw new IllegalArgumentException("A finding has no '" + key + "' to be expected");
        };
    }

    private static String words(Finding finding) {
        return finding.severity().id() + " " + finding.rule() + " at " + finding.at() + " " + finding.cells()
                + " \u2018" + finding.quote() + "\u2019 " + sentences(finding);
    }

    private static String sentences(Finding finding) {
        return WORDS.text(finding.expected()) + " | " + WORDS.text(finding.actual());
    }
}
