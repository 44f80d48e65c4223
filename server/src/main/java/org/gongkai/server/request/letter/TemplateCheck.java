package org.gongkai.server.request.letter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.report.read.EditDistance;
import org.gongkai.report.read.source.FileFormat;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What is wrong with a template that an office hands in (模板校验). */
final class TemplateCheck {

    private static final Pattern REMEDY_WORDS = Pattern.compile(LetterWords.get("remedy_words"));
    private static final List<String> CHANGES = List.of("ins", "del", "moveFrom", "moveTo", "commentReference");

    /** Half of a name may be wrong and it is still guessed. */
    private static final int GUESS = 2;

    private final LetterKinds kinds;
    private final LetterKind kind;
    private final List<TemplateProblem> problems = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final StringBuilder text = new StringBuilder();

    private TemplateCheck(LetterKinds kinds, LetterKind kind) {
        this.kinds = kinds;
        this.kind = kind;
    }

    /** All problems, none for a good template. */
    static List<TemplateProblem> of(LetterKinds kinds, LetterKind kind, byte[] docx) {
        if (!isWord(docx)) {
            return List.of(TemplateProblem.of("format"));
        }
        try {
            TemplateCheck check = new TemplateCheck(kinds, kind);
            check.look(WordFile.read(docx));
            return check.problems;
        } catch (IOException damaged) {
            return List.of(TemplateProblem.of("format"));
        }
    }

    private static boolean isWord(byte[] bytes) {
        try {
            return FileFormat.of(new Source("template", bytes)) == FileFormat.DOCX;
        } catch (UnreadableException e) {
            return false;
        }
    }

    private void look(WordFile file) throws IOException {
        refuseIf(file.hasMacros() || file.refersOutside(), "outside");
        List<Document> stories = file.stories();
        refuseIf(stories.stream().anyMatch(TemplateCheck::hasChanges), "revisions");
        WordStyles styles = WordStyles.of(file);
        boolean numbered = Xml.elements(file.body(), "p").stream().anyMatch(styles::isNumbered);
        refuseIf(numbered, "numbering");
        for (Document story : stories) {
            WordParagraph.all(story).forEach(paragraph -> read(paragraph.text()));
        }
        names.forEach(this::judge);
        kind.required().stream()
                .filter(field -> !names.contains(field.name()))
                .forEach(field -> problems.add(TemplateProblem.of("missing", field.placeholder())));
        Matcher words = REMEDY_WORDS.matcher(text);
        if (kind.unchallengeable() && words.find()) {
            problems.add(TemplateProblem.of("remedy-words", words.group()));
        }
    }

    private void read(String paragraph) {
        Placeholders found = Placeholders.of(paragraph);
        names.addAll(found.names());
        found.broken().forEach(broken -> problems.add(TemplateProblem.of("broken", broken)));
        text.append(paragraph).append('\n');
    }

    private void judge(String name) {
        Optional<LetterField> known = kinds.named(name);
        String shown = Placeholders.OPEN + name + Placeholders.CLOSE;
        if (known.isEmpty()) {
            problems.add(nearest(name)
                    .map(near -> TemplateProblem.of("unknown.like", shown, near.placeholder()))
                    .orElseGet(() -> TemplateProblem.of("unknown", shown)));
        } else if (known.get().id().equals(LetterKinds.REMEDIES) && !kind.remedies()) {
            problems.add(TemplateProblem.of("remedy", shown));
        } else if (!kind.fields().contains(known.get())) {
            problems.add(TemplateProblem.of("elsewhere", shown));
        }
    }

    /** The field of this letter whose name is nearest, if it is near at all. */
    private Optional<LetterField> nearest(String name) {
        return kind.fields().stream()
                .filter(field -> distance(name, field)
                        <= Math.max(name.length(), field.name().length()) / GUESS)
                .min(Comparator.comparingInt(field -> distance(name, field)));
    }

    private static int distance(String name, LetterField field) {
        return EditDistance.within(
                name, field.name(), name.length() + field.name().length());
    }

    private static boolean hasChanges(Document story) {
        return CHANGES.stream()
                .flatMap(name -> Xml.elements(story, name).stream())
                .map(Element::getNamespaceURI)
                .anyMatch(Xml.WORD::equals);
    }

    private void refuseIf(boolean refused, String key) {
        if (refused) {
            problems.add(TemplateProblem.of(key));
        }
    }
}
