package org.gongkai.server.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Section;

/** Leads an item along the whole publication line, for tests of what comes after it. */
public final class Publishing {

    private static final LocalDate TODAY = LocalDate.of(2021, 1, 12);
    private static final PublicationLine.Decision APPROVED =
            new PublicationLine.Decision(Review.Verdict.APPROVED, Attribute.PUBLIC, "", "");

    private final PublicationLine line;
    private final Catalogue catalogue;

    public Publishing(PublicationLine line, Catalogue catalogue) {
        this.line = line;
        this.catalogue = catalogue;
    }

    /** Has people of an office hand in, review and publish an item of that title. */
    public CatalogueItem publish(String title, Section section, Function<Role, Actor> people) {
        Draft draft = new Draft(title, "现将有关情况公示如下。", "20-11", TODAY, null, Attribute.PUBLIC, null);
        Material material = line.submit(people.apply(Role.LIAISON), section, draft, List.of());
        Stream.of(Role.SECTION_HEAD, Role.SECRECY_REVIEWER, Role.LEADER)
                .map(people)
                .forEach(reviewer -> line.review(reviewer, material.id(), APPROVED, seen(reviewer, material)));
        Actor clerk = people.apply(Role.CLERK);
        return catalogue.publish(clerk, material.id(), record(title), seen(clerk, material));
    }

    /** A record of that title. */
    public static CatalogueRecord record(String title) {
        return new CatalogueRecord(title, "", "20-11", "公示", "", null, TODAY, CatalogueRecord.Validity.IN_FORCE);
    }

    private int seen(Actor actor, Material material) {
        return line.material(actor, material.id()).version();
    }
}
