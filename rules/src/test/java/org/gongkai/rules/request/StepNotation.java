package org.gongkai.rules.request;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Steps as the case file writes them: {@code received=2024-05-29 consulted=2024-06-04..2024-06-26 extended=10}. */
final class StepNotation {

    private StepNotation() {}

    static List<Step> steps(String text) {
        return Arrays.stream(text.split(" ")).map(StepNotation::step).toList();
    }

    private static Step step(String text) {
        String name = text.substring(0, text.indexOf('='));
        String value = text.substring(text.indexOf('=') + 1);
        return switch (name) {
            case "received" -> new Step.Received(LocalDate.parse(value));
            case "correction_asked" -> new Step.CorrectionAsked(LocalDate.parse(value));
            case "corrected" -> new Step.Corrected(LocalDate.parse(value));
            case "consulted" -> consulted(value);
            case "extended" -> extended(value);
            case "fee_noticed" -> new Step.FeeNoticed(LocalDate.parse(value));
            case "paid" -> new Step.Paid(LocalDate.parse(value));
            default -> throw new IllegalArgumentException("No step is called " + name);
        };
    }

    private static Step consulted(String value) {
        String[] ends = value.split("\\.\\.", -1);
        return new Step.Consulted(LocalDate.parse(ends[0]), ends[1].isEmpty() ? null : LocalDate.parse(ends[1]));
    }

    private static Step extended(String value) {
        String[] parts = value.split("@", -1);
        return new Step.Extended(Integer.parseInt(parts[0]), parts.length == 1 ? null : LocalDate.parse(parts[1]));
    }
}
