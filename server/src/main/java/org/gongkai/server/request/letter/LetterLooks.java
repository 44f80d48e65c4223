package org.gongkai.server.request.letter;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** The looks of a letter's paragraphs and runs as a style sheet says them (版式). */
final class LetterLooks {

    private static final Pattern HEAVY = Pattern.compile(LetterWords.get("heavy_faces"));
    private static final Pattern COLOUR = Pattern.compile("[0-9A-Fa-f]{6}");
    private static final Set<String> SINGLE = Set.of("single", "thick", "dashed", "dotted");
    private static final Set<String> OFF = Set.of("0", "false", "off", "none", "nil");

    /** A point. */
    private static final double TWENTIETHS = 20;

    private static final double HALVES = 2;
    private static final double EIGHTHS = 8;

    private final WordStyles styles;

    LetterLooks(WordStyles styles) {
        this.styles = styles;
    }

    /** The table's rules. */
    String ofTable(Element table) {
        return styles.isRuled(table) ? "ruled" : "";
    }

    /** The paragraph's alignment, indents, air, lines and rule. */
    String of(Element paragraph) {
        return align(paragraph)
                + points("text-indent", twips(paragraph, "ind", "firstLine") - twips(paragraph, "ind", "hanging"))
                + points("margin-left", twips(paragraph, "ind", "left"))
                + points("margin-right", twips(paragraph, "ind", "right"))
                + points("margin-top", twips(paragraph, "spacing", "before"))
                + points("margin-bottom", twips(paragraph, "spacing", "after"))
                + lines(paragraph)
                + rule(paragraph)
                + (isOn(styles.paragraph(paragraph, "keepNext", "")) ? "page-break-after:avoid;" : "");
    }

    /** The run's size, weight, colour and line; characters that stand closer are set smaller, so that lines can be justified. */
    String of(Element run, Element paragraph) {
        double size = number(styles.run(run, paragraph, "sz", "val"), "val") / HALVES
                + number(styles.run(run, paragraph, "spacing", "val"), "val") / TWENTIETHS;
        boolean heavy = styles.run(run, paragraph, "rFonts", "eastAsia")
                .map(fonts -> WordStyles.value(fonts, "eastAsia"))
                .filter(face -> HEAVY.matcher(face).find())
                .isPresent();
        boolean bold = heavy || isOn(styles.run(run, paragraph, "b", ""));
        return points("font-size", size * TWENTIETHS)
                + (bold ? "font-weight:bold;" : "")
                + (isOn(styles.run(run, paragraph, "u", "val")) ? "text-decoration:underline;" : "")
                + colour(styles.run(run, paragraph, "color", "val"));
    }

    private String align(Element paragraph) {
        String said = styles.paragraph(paragraph, "jc", "val")
                .map(jc -> WordStyles.value(jc, "val"))
                .orElse("left");
        return "text-align:"
                + switch (said) {
                    case "center", "right" -> said;
                    case "end" -> "right";
                    case "both", "distribute" -> "justify";
                    default -> "left";
                }
                + ";";
    }

    private String lines(Element paragraph) {
        boolean exact = styles.paragraph(paragraph, "spacing", "lineRule")
                .map(spacing -> WordStyles.value(spacing, "lineRule").equals("exact"))
                .orElse(false);
        return exact ? points("line-height", twips(paragraph, "spacing", "line")) : "";
    }

    /** A rule below, such as the red one below a letterhead. */
    private String rule(Element paragraph) {
        Optional<Element> bottom = styles.paragraph(paragraph, "pBdr", "")
                .flatMap(borders -> Xml.children(borders).stream()
                        .filter(border -> Xml.is(border, "bottom"))
                        .findFirst())
                .filter(LetterLooks::isDrawn);
        return bottom.map(border -> String.format(
                        Locale.ROOT,
                        "border-bottom:%.2fpt %s %s;padding-bottom:%.2fpt;",
                        number(bottom, "sz") / EIGHTHS,
                        SINGLE.contains(WordStyles.value(border, "val")) ? "solid" : "double",
                        hex(WordStyles.value(border, "color")),
                        number(bottom, "space")))
                .orElse("");
    }

    /** Whether a border is one that is seen. */
    static boolean isDrawn(Element border) {
        return !OFF.contains(WordStyles.value(border, "val"));
    }

    private static String colour(Optional<Element> colour) {
        String hex = colour.map(found -> hex(WordStyles.value(found, "val"))).orElse("#000");
        return hex.equals("#000") ? "" : "color:" + hex + ";";
    }

    private static String hex(String colour) {
        return COLOUR.matcher(colour).matches() ? "#" + colour : "#000";
    }

    private double twips(Element paragraph, String name, String attribute) {
        return number(styles.paragraph(paragraph, name, attribute), attribute);
    }

    private static double number(Optional<Element> said, String attribute) {
        try {
            return said.map(element -> Double.parseDouble(WordStyles.value(element, attribute)))
                    .orElse(0.0);
        } catch (NumberFormatException unreadable) {
            return 0; // a measure in words: as if it were not said
        }
    }

    private static boolean isOn(Optional<Element> said) {
        return said.isPresent() && !OFF.contains(WordStyles.value(said.get(), "val"));
    }

    private static String points(String property, double twips) {
        return twips == 0 ? "" : String.format(Locale.ROOT, "%s:%.2fpt;", property, twips / TWENTIETHS);
    }
}
