package org.gongkai.report.read.source.word;

/** How a paragraph's label stands before its text. */
final class ListLabel {

    private ListLabel() {}

    /**
     * The label as it is joined to the text: as people type it, without the tab that word processors put between, but
     * with a blank after a letter or digit.
     */
    static String joined(String label) {
        if (label.isEmpty()) {
            return label;
        }
        char last = label.charAt(label.length() - 1);
        return last < '\u0080' && Character.isLetterOrDigit(last) ? label + " " : label;
    }
}
