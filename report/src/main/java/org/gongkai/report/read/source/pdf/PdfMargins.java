package org.gongkai.report.read.source.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leaves out page numbers and running heads and feet. */
final class PdfMargins {

    /** Share of the page's height, at its head and at its foot, they stand in. */
    private static final float MARGIN = 0.13f;

    /** Lines at either end of a page that may be such. */
    private static final int LINES = 2;

    /** A line repeated on this share of the pages is a running head. */
    private static final float MOSTLY = 0.4f;

    private static final Pattern WORD = Pattern.compile("\\p{L}\\P{L}*\\p{L}");

    private final List<PdfPage> pages;
    private final Map<String, Integer> repeated = new HashMap<>();
    private final Map<Integer, Integer> offsets = new HashMap<>();

    private PdfMargins(List<PdfPage> pages) {
        this.pages = pages;
    }

    /** The same pages without them. */
    static List<PdfPage> trim(List<PdfPage> pages) {
        PdfMargins margins = new PdfMargins(pages);
        pages.forEach(margins::count);
        return pages.stream().map(margins::trim).toList();
    }

    private void count(PdfPage page) {
        Set<String> keys = new HashSet<>();
        Set<Integer> numbers = new HashSet<>();
        for (PdfLine line : outer(page)) {
            keys.add(key(page, line));
            int number = number(line);
            if (number > 0) {
                numbers.add(number - page.number());
            }
        }
        keys.forEach(key -> repeated.merge(key, 1, Integer::sum));
        numbers.forEach(offset -> offsets.merge(offset, 1, Integer::sum));
    }

    private PdfPage trim(PdfPage page) {
        List<PdfPiece> pieces = new ArrayList<>(page.pieces());
        for (PdfLine line : outer(page)) {
            if (isRepeated(page, line) || isNumber(page, line)) {
                pieces.remove(line);
            }
        }
        return page.withPieces(pieces);
    }

    private boolean isRepeated(PdfPage page, PdfLine line) {
        String key = key(page, line);
        return !key.isEmpty() && repeated.getOrDefault(key, 0) >= Math.max(2, MOSTLY * pages.size());
    }

    /** Numbers that rise with the pages; on a lone page, its number with something around it. */
    private boolean isNumber(PdfPage page, PdfLine line) {
        int number = number(line);
        if (number <= 0) {
            return false;
        }
        int alike = offsets.getOrDefault(number - page.number(), 0);
        boolean decorated = !line.text().strip().matches("\\d+");
        return alike >= Math.max(2, MOSTLY * pages.size()) || (decorated && number == page.number());
    }

    /** Lines at either end of a page that stand in its margins. */
    private static List<PdfLine> outer(PdfPage page) {
        List<PdfPiece> pieces = page.pieces();
        List<PdfLine> outer = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            boolean first = i < LINES;
            boolean last = i >= pieces.size() - LINES;
            float height = page.sheet().height();
            if (pieces.get(i) instanceof PdfLine line
                    && ((first && line.baseline() < MARGIN * height)
                            || (last && line.baseline() > (1 - MARGIN) * height))) {
                outer.add(line);
            }
        }
        return outer;
    }

    /** Same for lines of the same words at the same height, the page's number aside; empty where there are no words. */
    private static String key(PdfPage page, PdfLine line) {
        String text = line.text().replaceFirst("(?<!\\d)" + page.number() + "(?!\\d)", "#");
        boolean words = WORD.matcher(text).find();
        return words ? text.replaceAll("\\s+", "") + '@' + Math.round(line.baseline() / 4) : "";
    }

    /** The page number the line is, or 0 if it is none. */
    private static int number(PdfLine line) {
        Matcher number = PdfCharacters.PAGE_NUMBER.matcher(line.text().replaceAll("[^\\p{L}\\p{N}/]+", ""));
        return number.matches() ? Integer.parseInt(number.group(1)) : 0;
    }
}
