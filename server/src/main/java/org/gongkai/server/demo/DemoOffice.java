package org.gongkai.server.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.LeadingGroup;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Section;
import org.gongkai.server.office.Settings;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.signin.Account;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueRecord;
import org.springframework.stereotype.Component;

/**
 * Makes the demonstration office (演示单位): 双阳街道 with its sections, people and catalogue, the same each time, and
 * the district above it. Its people and documents are invented.
 */
@Component
public class DemoOffice {

    private static final String RULES = "20-1";
    private static final long SEED = 20_210_112;
    private static final LocalDate FIRST_DAY = LocalDate.of(2008, 5, 1);

    private final Offices offices;
    private final Accounts accounts;
    private final Settings settings;
    private final LeadingGroup leadingGroup;
    private final Catalogue catalogue;
    private final DemoSite site;
    private final DemoYear year;
    private final DemoDistrict district;
    private final DemoDisputes disputes;

    DemoOffice(
            Offices offices,
            Accounts accounts,
            Settings settings,
            LeadingGroup leadingGroup,
            Catalogue catalogue,
            DemoSite site,
            DemoYear year,
            DemoDistrict district,
            DemoDisputes disputes) {
        this.offices = offices;
        this.accounts = accounts;
        this.settings = settings;
        this.leadingGroup = leadingGroup;
        this.catalogue = catalogue;
        this.site = site;
        this.year = year;
        this.district = district;
        this.disputes = disputes;
    }

    /** A sign-in that may be told to whoever runs the demonstration. */
    public record SignIn(String signIn, String name, String role) {}

    /** Makes the office; gives the sign-ins. */
    public List<SignIn> make() {
        DemoData data = new DemoData();
        Unit unit = offices.enter(
                data.unit("code"), data.unit("name"), data.unit("short_name"), data.unit("index_prefix"), true);
        Map<String, Section> sections = new HashMap<>();
        data.places().forEach(place -> sections.put(place.name(), offices.enter(unit, place.name(), place.kind())));
        List<SignIn> signIns = new ArrayList<>();
        Map<Role, Actor> people = new EnumMap<>(Role.class);
        for (DemoData.Worker worker : data.workers()) {
            long account = accounts.open(worker.signIn(), worker.name(), data.password());
            worker.roles()
                    .forEach(role -> offices.appoint(account, unit, sections.get(worker.section()), role, FIRST_DAY));
            signIns.add(new SignIn(
                    worker.signIn(), worker.name(), worker.roles().get(0).name()));
            Actor person = new Actor(
                    new Account(account, worker.signIn(), worker.name()),
                    unit,
                    offices.dutiesOf(account, unit, LocalDate.of(2021, 1, 1)));
            worker.roles().forEach(role -> people.putIfAbsent(role, person));
        }
        Actor clerk = Objects.requireNonNull(people.get(Role.CLERK));
        Actor leader = Objects.requireNonNull(people.get(Role.LEADER));
        settings.change(clerk, data.settings());
        data.leadingGroup().forEach(member -> leadingGroup.appoint(clerk, member));
        fill(data, clerk, leader, sections);
        site.fill(clerk, sections);
        year.report(clerk, leader, Collections.max(data.perYear().keySet()));
        year.requests(clerk);
        signIns.addAll(district.fill(data.password()));
        disputes.fill(clerk, leader);
        return signIns;
    }

    /** The password of every account of the demonstration. */
    public String password() {
        return new DemoData().password();
    }

    private void fill(DemoData data, Actor clerk, Actor leader, Map<String, Section> sections) {
        Random chance = new Random(SEED);
        DemoDocuments documents = new DemoDocuments(data, chance);
        DemoDays days = new DemoDays(chance);
        data.perYear().forEach((calendarYear, count) -> {
            List<LocalDate> published = days.in(calendarYear, count);
            for (int index = 0; index < count; index++) {
                LocalDate day = published.get(index);
                boolean report = index == 0 && documents.reportsIn(calendarYear);
                DemoDocuments.Document document = report ? documents.report(day) : documents.next(day);
                if (report && year.hasReport(calendarYear - 1)) {
                    year.report(clerk, leader, calendarYear - 1); // the real one stands in its place
                } else {
                    LocalDate formed = report ? day : days.before(day);
                    enter(clerk, section(sections, document), document, formed, day, data);
                }
            }
        });
    }

    private static Section section(Map<String, Section> sections, DemoDocuments.Document document) {
        Section section = sections.get(document.kind().section());
        if (section == null) {
            throw new IllegalStateException(
                    "demo.yaml: no section " + document.kind().section());
        }
        return section;
    }

    private void enter(
            Actor clerk,
            Section section,
            DemoDocuments.Document document,
            LocalDate formed,
            LocalDate published,
            DemoData data) {
        CatalogueRecord record = new CatalogueRecord(
                document.title(),
                document.summary(),
                document.kind().category(),
                document.kind().topic(),
                document.kind().genre(),
                document.keywords(),
                document.number(),
                formed,
                validity(data, document.kind(), published));
        catalogue.enter(clerk, section.id(), record, document.body(), published);
    }

    private static CatalogueRecord.Validity validity(DemoData data, DemoData.Kind kind, LocalDate day) {
        if (!kind.category().equals(RULES)) {
            return CatalogueRecord.Validity.IN_FORCE;
        }
        return Stream.of(CatalogueRecord.Validity.REPEALED, CatalogueRecord.Validity.EXPIRED)
                .filter(lost -> day.getYear() < data.lostBefore(lost))
                .findFirst()
                .orElse(CatalogueRecord.Validity.IN_FORCE);
    }
}
