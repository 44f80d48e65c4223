package org.gongkai.server.platform.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.report.read.source.Block;
import org.gongkai.report.read.source.Grid;
import org.gongkai.report.read.source.GridCell;
import org.gongkai.report.read.source.ProseLine;
import org.gongkai.report.write.Markup;
import org.jspecify.annotations.Nullable;

/** The text of a document in which passages are masked, wherever the document breaks it (遮盖后的文本). */
final class MaskedText {

    /** As wide as a Chinese character; what stands for the text that nothing is shown of. */
    private static final String BLANK = "\u3000";

    private final String text;
    private final IdentityHashMap<Object, Integer> starts = new IdentityHashMap<>();
    private final @Nullable Masked[] masks;
    private final int[] found;

    /** An occurrence: its passage and where in the text it stands. */
    private record Masked(Passage passage, int from, int to) {}

    private MaskedText(List<Block> blocks, int passages) {
        StringBuilder joined = new StringBuilder();
        for (Block block : blocks) {
            if (block instanceof Grid grid) {
                grid.rows().stream().flatMap(List::stream).forEach(cell -> add(cell, cell.text(), joined));
            } else if (block instanceof ProseLine line) {
                add(line, line.text(), joined);
            }
        }
        text = joined.toString();
        masks = new Masked[text.length()];
        found = new int[passages];
    }

    private void add(Object piece, String words, StringBuilder joined) {
        starts.put(piece, joined.length());
        joined.append(words);
    }

    /** The text of these blocks; where two passages overlap, the longer one's mask is shown. */
    static MaskedText of(List<Block> blocks, List<Passage> passages) {
        MaskedText masked = new MaskedText(blocks, passages.size());
        StringBuilder folded = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < masked.text.length(); i += Character.charCount(masked.text.codePointAt(i))) {
            String one = FoldedText.fold(Character.toString(masked.text.codePointAt(i)));
            folded.append(one);
            for (int k = 0; k < one.length(); k++) {
                places.add(i);
            }
        }
        IntStream.range(0, passages.size())
                .boxed()
                .sorted(Comparator.comparing(i -> -passages.get(i).folded().length()))
                .forEach(i -> masked.mask(i, passages.get(i), folded.toString(), places));
        return masked;
    }

    private void mask(int number, Passage passage, String folded, List<Integer> places) {
        String quote = passage.folded();
        for (int at = folded.indexOf(quote); at >= 0; at = folded.indexOf(quote, at + 1)) {
            int from = places.get(at);
            int last = places.get(at + quote.length() - 1);
            int to = last + Character.charCount(text.codePointAt(last));
            if (IntStream.range(from, to).anyMatch(i -> masks[i] == null)) {
                found[number]++;
                Masked masked = new Masked(passage, from, to);
                IntStream.range(from, to).filter(i -> masks[i] == null).forEach(i -> masks[i] = masked);
            }
        }
    }

    /** How often each passage was found. */
    List<Integer> found() {
        return IntStream.of(found).boxed().collect(Collectors.toList());
    }

    /** Writes what may be shown of a line of prose or a cell. */
    void write(ProseLine line, Markup page) {
        write(line, line.text().length(), page);
    }

    /** Writes what may be shown of a cell. */
    void write(GridCell cell, Markup page) {
        write(cell, cell.text().length(), page);
    }

    private void write(Object piece, int length, Markup page) {
        int start = starts.getOrDefault(piece, 0);
        for (int from = start, to; from < start + length; from = to) {
            Masked masked = masks[from];
            to = from + 1;
            while (to < start + length && Objects.equals(masks[to], masked)) {
                to++;
            }
            if (masked == null) {
                lines(text.substring(from, to), page);
            } else {
                stand(masked, from, to, page);
            }
        }
    }

    private static void lines(String words, Markup page) {
        String[] lines = words.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                page.empty("br");
            }
            page.text(lines[i]);
        }
    }

    /** A mask runs over lines and cells as the quote did: each has its share. */
    private void stand(Masked masked, int from, int to, Markup page) {
        String mask = masked.passage().mask();
        if (mask == null) {
            page.leaf("span", BLANK.repeat(text.codePointCount(from, to)), "class", "gone");
            return;
        }
        int of = masked.to() - masked.from();
        int length = mask.codePointCount(0, mask.length());
        int begin = mask.offsetByCodePoints(0, length * (from - masked.from()) / of);
        int end = mask.offsetByCodePoints(0, length * (to - masked.from()) / of);
        page.text(mask.substring(begin, end));
    }
}
