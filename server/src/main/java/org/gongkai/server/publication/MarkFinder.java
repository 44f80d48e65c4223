package org.gongkai.server.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.rules.personal.Hit;
import org.gongkai.rules.personal.MaskRule;
import org.gongkai.rules.personal.PersonalData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Marks what must be looked at before it goes out (敏感信息标记). */
@Component
class MarkFinder {

    private final MarkDecisions decisions;
    private final Attachments files;
    private final MaskRules maskRules;
    private final Clock clock;

    MarkFinder(MarkDecisions decisions, Attachments files, MaskRules maskRules, Clock clock) {
        this.decisions = decisions;
        this.files = files;
        this.maskRules = maskRules;
        this.clock = clock;
    }

    /** The marks in a material's text and then in its files, with what was decided about each. */
    @Transactional(readOnly = true)
    public List<Mark> marks(Material material) {
        List<Mark> marks = new ArrayList<>();
        Map<MarkDecisions.Span, Mark.Decision> decided = decisions.of(material);
        MaskRule rule = maskRules.of(material.unitId());
        find(null, material.draft().body(), rule, decided, marks);
        files.of(material).forEach(file -> find(file, files.text(file), rule, decided, marks));
        return marks;
    }

    private void find(
            @Nullable AttachedFile file,
            String text,
            MaskRule rule,
            Map<MarkDecisions.Span, Mark.Decision> decided,
            List<Mark> marks) {
        long id = file == null ? 0 : file.id();
        for (Hit hit : PersonalData.find(text, LocalDate.now(clock), rule)) {
            marks.add(new Mark(marks.size() + 1, file, hit, decided.get(MarkDecisions.Span.of(id, hit))));
        }
    }
}
