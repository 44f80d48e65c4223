package org.gongkai.server.request.redaction;

import java.util.List;
import java.util.Objects;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.platform.redaction.Area;
import org.gongkai.server.platform.redaction.AreaRemainsException;
import org.gongkai.server.platform.redaction.LockedPictureException;
import org.gongkai.server.platform.redaction.Passage;
import org.gongkai.server.platform.redaction.QuoteRemainsException;
import org.gongkai.server.platform.redaction.Redaction;

/** Makes the PDF that lacks what is marked (生成遮盖件). */
final class MadeCopy {

    private MadeCopy() {}

    /**
     * The new PDF, proven.
     *
     * @param working the PDF that was marked
     * @throws RefusedException if something would be left, or cannot be taken out
     */
    static byte[] of(PartialCopy copy, byte[] working, List<Mark> marks) {
        try {
            return Redaction.of(new Source(copy.name(), working), passages(marks), boxes(marks))
                    .pdf();
        } catch (QuoteRemainsException e) {
            throw new RefusedException("partial.refused.left", e.passage().quote());
        } catch (AreaRemainsException e) {
            throw new RefusedException("partial.refused.left-box", String.valueOf(e.page()));
        } catch (LockedPictureException e) {
            throw new RefusedException("partial.refused.picture", String.valueOf(e.page()));
        } catch (UnreadableException e) {
            throw new RefusedException("partial.refused." + e.reason(), copy.name());
        }
    }

    private static List<Passage> passages(List<Mark> marks) {
        return marks.stream()
                .map(Mark::words)
                .filter(Objects::nonNull)
                .map(words -> new Passage(words, null))
                .toList();
    }

    private static List<Area> boxes(List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.words() == null)
                .flatMap(mark -> mark.places().stream())
                .toList();
    }
}
