package org.gongkai.server.platform.search;

import java.util.List;
import java.util.stream.Stream;

/**
 * An official number however it is typed (文号归一): brackets, dashes and blanks between its parts are the same, and may be
 * left out.
 */
final class OfficialNumber {

    /** Far above what words can weigh. */
    static final float WEIGHT = 100;

    private static final int SHORTEST = 4;

    private OfficialNumber() {}

    /** The forms it is kept and looked up by; none for what is too short to name one thing or holds no digit. */
    static List<String> forms(String number) {
        String parted = String.join("-", parts(number));
        String bare = parted.replace("-", "");
        boolean digits = bare.chars().anyMatch(c -> c >= '0' && c <= '9');
        return digits && bare.length() >= SHORTEST
                ? Stream.of(parted, bare).distinct().toList()
                : List.of();
    }

    private static List<String> parts(String number) {
        String folded = new String(Folding.fold(number));
        return Stream.of(folded.split("[^\\p{L}\\p{N}]+"))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
