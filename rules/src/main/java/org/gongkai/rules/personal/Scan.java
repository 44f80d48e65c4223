package org.gongkai.rules.personal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One pass over one text: at every character the finders that it triggers look. */
final class Scan {

    private static final Triggers TRIGGERS =
            new Triggers(new Scan(new ScannedText(""), LocalDate.EPOCH, MaskRule.house()).finders);

    private final ScannedText text;
    private final MinorFinder minors;
    private final List<Finder> finders = new ArrayList<>();

    Scan(ScannedText text, LocalDate today, MaskRule mask) {
        Names names = new Names(text);
        this.text = text;
        this.minors = new MinorFinder(text, names, today, mask.minorAge());
        finders.add(new NumberFinder(text, today));
        finders.add(new LandLineFinder(text, names));
        finders.add(new EmailFinder(text));
        finders.add(new AddressFinder(text));
        finders.add(minors);
        finders.addAll(PatternFinder.all(text));
    }

    /** All candidates, overlapping ones too. */
    List<Candidate> candidates() {
        List<Candidate> found = new ArrayList<>();
        Consumer<Candidate> collect = found::add;
        String plain = text.plain();
        for (int i = 0; i < plain.length(); i++) {
            for (int finder : TRIGGERS.at(plain.charAt(i))) {
                finders.get(finder).look(i, collect);
            }
        }
        List<Candidate> names = new ArrayList<>();
        found.forEach(candidate -> minors.besideIdentity(candidate, names::add));
        found.addAll(names);
        return found;
    }
}
