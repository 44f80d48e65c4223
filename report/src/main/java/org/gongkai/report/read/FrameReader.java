package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.gongkai.report.Fact;
import org.gongkai.report.Frame;
import org.gongkai.report.StatedDate;
import org.gongkai.report.read.source.ProseLine;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands around the chapters (公文版式要素): number, title and addressee in front, signature, date and imprint
 * behind. What it finds it takes out of the lines, so that they are no chapter's text.
 */
final class FrameReader {

    private static final Wording WORDING = Wording.builtIn();
    private static final int LONGEST_PAGE_HEAD = 60;
    private static final int LINES_OF_TAIL = 40;

    private @Nullable Fact<String> documentNumber;
    private @Nullable Fact<String> title;
    private @Nullable Fact<String> addressee;
    private @Nullable Fact<String> signedBy;
    private @Nullable Fact<StatedDate> signedOn;
    private @Nullable Fact<String> imprint;
    private @Nullable Integer year;
    private @Nullable String titleUnit;

    /** Reads the frame; {@code opening} and {@code tail} lose the lines that belong to it. */
    Frame read(List<ProseLine> opening, List<ProseLine> tail) {
        takeFirst(opening, "document_number").ifPresent(found -> documentNumber = found);
        readTitle(opening);
        readAddressee(opening);
        readTail(tail);
        return new Frame(documentNumber, title, addressee, ChapterReader.text(opening), signedBy, signedOn, imprint);
    }

    /** Report year of the title, or null. */
    @Nullable
    Integer year() {
        return year;
    }

    /** Reporting body as the title names it, or null. */
    @Nullable
    String titleUnit() {
        return titleUnit;
    }

    private java.util.Optional<Fact<String>> takeFirst(List<ProseLine> lines, String pattern) {
        for (ProseLine line : lines) {
            if (WORDING.pattern(pattern).matcher(LabelText.narrow(line.text())).find()) {
                lines.remove(line);
                return java.util.Optional.of(
                        new Fact<>(line.text().strip(), line.text().strip(), line.at()));
            }
        }
        return java.util.Optional.empty();
    }

    private void readTitle(List<ProseLine> opening) {
        TitleFinder.Title found = TitleFinder.in(opening);
        if (found != null) {
            year = found.year();
            titleUnit = found.unit();
            takeTitle(opening, found.first(), found.last(), found.text());
        }
    }

    /** What stands above the title is the head of a page or of a printed form, not the opening. */
    private void takeTitle(List<ProseLine> opening, int first, int last, String text) {
        title = new Fact<>(text, text, opening.get(first).at());
        opening.subList(0, last + 1).clear();
        // A page shows its title in its head, too; the same words again are not the opening.
        opening.removeIf(line -> LabelText.plain(line.text()).equals(LabelText.plain(text)) || isPageHead(line));
    }

    private static boolean isPageHead(ProseLine line) {
        String narrow = LabelText.narrow(line.text());
        return narrow.length() <= LONGEST_PAGE_HEAD
                && WORDING.pattern("page_head").matcher(narrow).find();
    }

    private void readAddressee(List<ProseLine> opening) {
        List<String> never = WORDING.list("not_addressee");
        for (ProseLine line : List.copyOf(opening)) {
            Matcher matcher = WORDING.pattern("addressee").matcher(LabelText.narrow(line.text()));
            if (matcher.matches() && never.stream().noneMatch(matcher.group("who")::contains)) {
                String name = line.text().strip();
                addressee = new Fact<>(name.substring(0, name.length() - 1).strip(), name, line.at());
                opening.remove(line);
                return;
            }
        }
    }

    private void readTail(List<ProseLine> tail) {
        int from = Math.max(0, tail.size() - LINES_OF_TAIL);
        List<ProseLine> taken = new ArrayList<>();
        for (int i = tail.size() - 1; i >= from && signedOn == null; i--) {
            ProseLine line = tail.get(i);
            String narrow = LabelText.narrow(line.text());
            if (imprint == null && WORDING.pattern("imprint").matcher(narrow).find()) {
                imprint = new Fact<>(line.text().strip(), line.text().strip(), line.at());
                taken.add(line);
            } else if (WORDING.pattern("page_number").matcher(narrow).matches()) {
                taken.add(line);
            } else {
                readSignature(tail, i, narrow, taken);
            }
            if (signedOn != null) {
                tail.subList(i + 1, tail.size()).clear(); // the foot of a page
            }
        }
        tail.removeAll(taken);
    }

    private void readSignature(List<ProseLine> tail, int i, String narrow, List<ProseLine> taken) {
        ProseLine line = tail.get(i);
        Matcher date = WORDING.pattern("expressions.DATE").matcher(narrow);
        Matcher both = WORDING.pattern("signature").matcher(narrow);
        if (date.matches()) {
            signedOn = new Fact<>(Dates.in(date, 1), line.text().strip(), line.at());
            taken.add(line);
            if (i > 0 && isName(tail.get(i - 1).text())) {
                ProseLine name = tail.get(i - 1);
                signedBy = new Fact<>(
                        withoutSeal(LabelText.narrow(name.text())), name.text().strip(), name.at());
                taken.add(name);
            }
        } else if (both.matches() && isName(both.group("unit"))) {
            signedOn = new Fact<>(Dates.in(both, 2), line.text().strip(), line.at());
            signedBy = new Fact<>(withoutSeal(both.group("unit")), line.text().strip(), line.at());
            taken.add(line);
        }
    }

    private static String withoutSeal(String name) {
        return WORDING.pattern("seal").matcher(name).replaceAll("");
    }

    private static boolean isName(String text) {
        String narrow = LabelText.narrow(text);
        return narrow.length() >= 3
                && narrow.length() <= 40
                && !WORDING.pattern("never_name").matcher(narrow).find()
                && narrow.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '(' || c == ')');
    }
}
