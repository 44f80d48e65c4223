package org.gongkai.server.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.gongkai.server.TestOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Section;

/** Leads materials of an office along the publication line. */
public final class TestLine {

    private static final PublicationLine.Decision APPROVED =
            new PublicationLine.Decision(Review.Verdict.APPROVED, Attribute.PUBLIC, "", "");

    private final Section section;
    private final Function<Role, Actor> people;
    private final PublicationLine line;
    private final Catalogue catalogue;

    public TestLine(TestOffice office, PublicationLine line, Catalogue catalogue) {
        this(office.section, office::as, line, catalogue);
    }

    /** The same for a section and the people of whatever office. */
    public TestLine(Section section, Function<Role, Actor> people, PublicationLine line, Catalogue catalogue) {
        this.section = section;
        this.people = people;
        this.line = line;
        this.catalogue = catalogue;
    }

    public Material submitted() {
        return submitted("本月发放城乡低保金。");
    }

    public Material submitted(String body) {
        Draft draft = new Draft(
                "青石街道2021年1月城乡低保发放情况公示", body, "20-11", LocalDate.of(2021, 1, 8), null, Attribute.PUBLIC, null);
        return line.submit(people.apply(Role.LIAISON), section, draft, List.of());
    }

    public void approve(Material material, Role... reviewers) {
        for (Role reviewer : reviewers) {
            Actor actor = people.apply(reviewer);
            line.review(
                    actor,
                    material.id(),
                    APPROVED,
                    line.material(actor, material.id()).version());
        }
    }

    public CatalogueItem published(Material material) {
        Actor clerk = people.apply(Role.CLERK);
        int seen = line.material(clerk, material.id()).version();
        return catalogue.publish(clerk, material.id(), record(material.draft().title()), seen);
    }

    public static CatalogueRecord record(String title) {
        return new CatalogueRecord(
                title, "概述", "20-11", "公示", "低保", null, LocalDate.of(2020, 1, 2), CatalogueRecord.Validity.IN_FORCE);
    }

    /** Has people hand in, review and publish an item of that title. */
    public CatalogueItem published(String title) {
        Draft draft = new Draft(title, "现将有关情况公示如下。", "20-11", LocalDate.of(2021, 1, 12), null, Attribute.PUBLIC, null);
        Material material = line.submit(people.apply(Role.LIAISON), section, draft, List.of());
        approve(material, Role.SECTION_HEAD, Role.SECRECY_REVIEWER, Role.LEADER);
        Actor clerk = people.apply(Role.CLERK);
        int seen = line.material(clerk, material.id()).version();
        return catalogue.publish(clerk, material.id(), bareRecord(title), seen);
    }

    /** A record with nothing in it but what must be there. */
    public static CatalogueRecord bareRecord(String title) {
        return new CatalogueRecord(
                title, "", "20-11", "公示", "", null, LocalDate.of(2021, 1, 12), CatalogueRecord.Validity.IN_FORCE);
    }

    /** Has all three reviewers say that a material does not go out. */
    public void holdBack(Material material) {
        PublicationLine.Decision internal =
                new PublicationLine.Decision(Review.Verdict.APPROVED, Attribute.NOT_PUBLIC, "条例第十六条", "内部事务");
        for (Role reviewer : List.of(Role.SECTION_HEAD, Role.SECRECY_REVIEWER, Role.LEADER)) {
            Actor actor = people.apply(reviewer);
            line.review(
                    actor,
                    material.id(),
                    internal,
                    line.material(actor, material.id()).version());
        }
    }

    /** Has a reviewer send a material back. */
    public void sendBack(Material material, Role reviewer, String reason) {
        Actor actor = people.apply(reviewer);
        PublicationLine.Decision back =
                new PublicationLine.Decision(Review.Verdict.RETURNED, Attribute.PUBLIC, "", reason);
        line.review(
                actor, material.id(), back, line.material(actor, material.id()).version());
    }
}
