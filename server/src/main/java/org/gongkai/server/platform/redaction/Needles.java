package org.gongkai.server.platform.redaction;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSString;

/** A quote as bytes, in each encoding a PDF may hold it in (查找用的字节). */
final class Needles {

    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, Charset.forName("GB18030"));

    /** Shorter than this, and pictures and fonts hold it by chance. */
    private static final int SHORTEST_IN_DATA = 6;

    /** Shorter than this, and strings of glyph numbers hold it by chance. */
    private static final int SHORTEST_IN_CODES = 4;

    private final List<String> bytes;
    private final String hex;

    Needles(Passage passage) {
        String quote = passage.quote().replaceAll("\\s", "");
        bytes = Stream.concat(
                        ENCODINGS.stream().map(encoding -> quote.getBytes(encoding)),
                        // PDFDocEncoding where it has all characters
                        Stream.of(new COSString(quote).getBytes()))
                .map(Needles::latin)
                .distinct()
                .toList();
        hex = HexFormat.of().formatHex(quote.getBytes(StandardCharsets.UTF_16BE));
    }

    /** Whether data that need not be text hold the quote. */
    boolean areInData(byte[] data) {
        return areIn(data, SHORTEST_IN_DATA);
    }

    /** Whether the strings of a content stream hold the quote as it is written. */
    boolean areInCodes(byte[] codes) {
        return areIn(codes, SHORTEST_IN_CODES);
    }

    /** Whether a table from codes to characters holds the quote in hexadecimal. */
    boolean areInMap(byte[] map) {
        return latin(map).replaceAll("\\s", "").toLowerCase(Locale.ROOT).contains(hex);
    }

    private boolean areIn(byte[] data, int shortest) {
        String text = latin(data);
        return bytes.stream().filter(needle -> needle.length() >= shortest).anyMatch(text::contains);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
