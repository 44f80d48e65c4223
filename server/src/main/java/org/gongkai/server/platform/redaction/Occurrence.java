package org.gongkai.server.platform.redaction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quote where it stands (出现处).
 *
 * @param passage place of its passage in the list
 * @param mask what is shown instead, null for black
 * @param glyphs its glyphs in reading order
 */
record Occurrence(int passage, @Nullable String mask, List<Glyph> glyphs) {}
