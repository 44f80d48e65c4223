/**
 * The redaction engine (遮盖): makes a new file that lacks given passages, and proves it.
 *
 * <pre>{@code
 * Redacted redacted = Redaction.of(
 *         new Source(name, bytes),
 *         List.of(new Passage(number, maskedNumber), new Passage(name, null))); // null: blacked out
 * store(redacted.pdf());
 * }</pre>
 *
 * <p>Beside quotes, a person may draw boxes on pages ({@link org.gongkai.server.platform.redaction.Area}): text, pixels of
 * pictures and drawings under them go, in scans too. Not looked into are shadings, and pictures that a pattern repeats.
 *
 * <p>The quotes are what was found in the text taken out of the same file. A PDF stays as it looked, without what its pages
 * do not show; any other document becomes a PDF of its text and tables. {@code found} says how often each quote was met, and
 * {@code pictures} which pages a person has to look at: text in pictures, and text drawn as curves, is not seen here. The
 * outlines of characters stay in an embedded font even if nothing shows them any more; which of them were shown where does not.
 */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.platform.redaction;
