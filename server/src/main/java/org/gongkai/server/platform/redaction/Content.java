package org.gongkai.server.platform.redaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** The content stream of a page, a form or a pattern (内容流), and the codes of the strings its operators show. */
final class Content {

    private final PDContentStream stream;
    private final COSDictionary object;
    private final Map<Integer, List<List<Code>>> shown = new HashMap<>();
    private final Set<Integer> dropped = new HashSet<>();
    private final Map<Integer, COSName> pictures = new HashMap<>();

    /**
     * A content of which nothing has been shown yet.
     *
     * @param object the dictionary of the page, or the stream itself
     */
    Content(PDContentStream stream, COSDictionary object) {
        this.stream = stream;
        this.object = object;
    }

    PDContentStream stream() {
        return stream;
    }

    COSDictionary object() {
        return object;
    }

    /**
     * The codes of a string; those given when it is first shown.
     *
     * @param operator place of the operator in the stream, from 0
     * @param string place of the string among the operator's, from 0
     */
    List<Code> codes(int operator, int string, List<Code> now) {
        List<List<Code>> strings = shown.computeIfAbsent(operator, none -> new ArrayList<>());
        if (string == strings.size()) {
            strings.add(now);
        }
        List<Code> first = strings.get(string);
        if (first.size() != now.size()) {
            throw new IllegalStateException(
                    "A form without resources shows the same string in fonts of different codes");
        }
        return first;
    }

    /** The codes an operator shows, string by string. */
    List<List<Code>> codes(int operator) {
        return shown.getOrDefault(operator, List.of());
    }

    /** An operator is to be left out. */
    void drop(int operator) {
        dropped.add(operator);
    }

    boolean isDropped(int operator) {
        return dropped.contains(operator);
    }

    /** An operator is to draw another picture, by its name in the resources. */
    void replace(int operator, COSName picture) {
        pictures.put(operator, picture);
    }

    /** The picture an operator is to draw instead; null where nothing changes. */
    @Nullable
    COSName picture(int operator) {
        return pictures.get(operator);
    }
}
