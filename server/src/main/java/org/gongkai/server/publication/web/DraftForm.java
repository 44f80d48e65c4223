package org.gongkai.server.publication.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.server.publication.Attribute;
import org.gongkai.server.publication.Categories;
import org.gongkai.server.publication.Draft;
import org.gongkai.server.publication.Material;
import org.jspecify.annotations.Nullable;

/**
 * What a person has typed into the form that submits a material, as typed, so that nothing of it is lost when something
 * is wrong (报送表单).
 */
record DraftForm(
        String section,
        String title,
        String body,
        String category,
        String formedOn,
        String documentNumber,
        String attribute,
        String article) {

    /**
     * Something wrong with a field.
     *
     * @param field its name
     * @param message key of what to tell the person
     * @param of what the sentence names, such as a file; empty where the field says it
     */
    record Problem(String field, String message, List<String> of) {

        Problem {
            of = List.copyOf(of);
        }
    }

    static DraftForm empty() {
        return new DraftForm("", "", "", "", "", "", Attribute.PUBLIC.name(), "");
    }

    /** The same with section and kind chosen, as from the page of a call. */
    DraftForm in(String chosenSection, String chosenCategory) {
        return new DraftForm(chosenSection, title, body, chosenCategory, formedOn, documentNumber, attribute, article);
    }

    /** The form of a material that came back. */
    static DraftForm of(Material material) {
        Draft draft = material.draft();
        return new DraftForm(
                String.valueOf(material.sectionId()),
                draft.title(),
                draft.body(),
                draft.category(),
                draft.formedOn().toString(),
                draft.documentNumber() == null ? "" : draft.documentNumber(),
                draft.attribute().name(),
                draft.article() == null ? "" : draft.article());
    }

    /** What is wrong, in the order of the fields. */
    List<Problem> problems(Categories categories) {
        List<Problem> problems = new ArrayList<>();
        need(!section.isBlank(), "section", problems);
        need(!title.isBlank(), "title", problems);
        need(categories.find(category).isPresent(), "category", problems);
        need(day() != null, "formed", problems);
        need(attribute.equals(Attribute.PUBLIC.name()) || !article.isBlank(), "article", problems);
        return problems;
    }

    /** The draft; only where there are no problems. */
    Draft draft() {
        LocalDate day = day();
        if (day == null) {
            throw new IllegalStateException("A form with problems gives no draft");
        }
        return new Draft(
                title.strip(),
                body.strip(),
                category,
                day,
                documentNumber.isBlank() ? null : documentNumber.strip(),
                Attribute.valueOf(attribute),
                article.isBlank() ? null : article.strip());
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(formedOn.strip());
        } catch (DateTimeException notADay) {
            return null; // told to the person as a problem of the field
        }
    }

    private static void need(boolean right, String field, List<Problem> problems) {
        if (!right) {
            problems.add(new Problem(field, "refused." + field, List.of()));
        }
    }
}
