package org.gongkai.server.request.redaction;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.server.platform.redaction.PdfPage;

/**
 * A page of a document as it is kept in mind (页).
 *
 * @param number number, from 1
 * @param width in points, as it is shown
 * @param height in points, as it is shown
 * @param scan whether it is a picture, so that words in it are not seen
 */
public record Sheet(int number, int width, int height, boolean scan) {

    private static final String SCAN = "s";

    /** All pages in one column, {@code 595x842,595x842s}; s is for a scan. */
    static String written(List<PdfPage> pages) {
        return pages.stream()
                .map(page -> page.width() + "x" + page.height() + (page.scan() ? SCAN : ""))
                .collect(Collectors.joining(","));
    }

    static List<Sheet> read(String written) {
        List<String> pages = Stream.of(written.split(",")).toList();
        return IntStream.range(0, pages.size())
                .mapToObj(i -> read(i + 1, pages.get(i)))
                .toList();
    }

    private static Sheet read(int number, String written) {
        boolean scan = written.endsWith(SCAN);
        String size = scan ? written.substring(0, written.length() - 1) : written;
        int by = size.indexOf('x');
        return new Sheet(
                number, Integer.parseInt(size.substring(0, by)), Integer.parseInt(size.substring(by + 1)), scan);
    }
}
