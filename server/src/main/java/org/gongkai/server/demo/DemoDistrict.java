package org.gongkai.server.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.report.read.source.Source;
import org.gongkai.rules.form.Forms;
import org.gongkai.server.annual.AnnualReports;
import org.gongkai.server.annual.YearReport;
import org.gongkai.server.demo.DistrictData.Standing;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Section;
import org.gongkai.server.office.Structure;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.signin.Account;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.rollup.PriorReceipts;
import org.gongkai.server.rollup.PriorReceipts.Prior;
import org.gongkai.server.rollup.ReceivedState;
import org.gongkai.server.rollup.RollupYear;
import org.gongkai.server.rollup.Rollups;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The district above the demonstration office (演示区): thirty units and their reports of the years that are over by today,
 * the last of them still being collected.
 */
@Component
class DemoDistrict {

    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);

    private final Offices offices;
    private final Structure structure;
    private final Accounts accounts;
    private final Rollups rollups;
    private final PriorReceipts receipts;
    private final AnnualReports annual;
    private final DemoReports reports;
    private final Clock clock;

    DemoDistrict(
            Offices offices,
            Structure structure,
            Accounts accounts,
            Rollups rollups,
            PriorReceipts receipts,
            AnnualReports annual,
            DemoReports reports,
            Clock clock) {
        this.offices = offices;
        this.structure = structure;
        this.accounts = accounts;
        this.rollups = rollups;
        this.receipts = receipts;
        this.annual = annual;
        this.reports = reports;
        this.clock = clock;
    }

    /** Makes it in one transaction; gives the sign-ins. */
    @Transactional
    public List<DemoOffice.SignIn> fill(String password) {
        DistrictData data = new DistrictData();
        Unit district = enter(data.unit("code"), data.unit("name"), data.unit("short_name"));
        offices.enter(district, data.text("section"), Section.Kind.SECTION);
        Map<String, Unit> units = units(data, district);
        List<DemoOffice.SignIn> signIns = new ArrayList<>();
        Map<Role, Actor> people = new EnumMap<>(Role.class);
        for (DistrictData.Official one : data.people()) {
            long account = accounts.open(one.signIn(), one.name(), password);
            one.roles().forEach(role -> offices.appoint(account, district, null, role, FIRST_DAY));
            String told = one.roles().get(0).name();
            signIns.add(new DemoOffice.SignIn(one.signIn(), one.name(), told));
            Account person = new Account(account, one.signIn(), one.name());
            Actor actor = new Actor(person, district, offices.dutiesOf(account, district, FIRST_DAY));
            one.roles().forEach(role -> people.put(role, actor));
        }
        collect(data, Objects.requireNonNull(people.get(Role.DISTRICT)), units);
        Actor clerk = Objects.requireNonNull(people.get(Role.CLERK));
        Actor leader = Objects.requireNonNull(people.get(Role.LEADER));
        data.reports().stream()
                .filter(report -> !report.signed().isAfter(LocalDate.now(clock)))
                .forEach(report -> reports.publish(clerk, leader, report));
        return signIns;
    }

    /** The demonstration office is there already. */
    private Map<String, Unit> units(DistrictData data, Unit district) {
        Map<String, Unit> units = new HashMap<>(Map.of(district.code(), district));
        for (DistrictData.Member member : data.members()) {
            Unit unit = offices.byCode(member.code())
                    .orElseGet(() -> enter(member.code(), member.name(), member.shortName()));
            structure.place(unit, Objects.requireNonNull(units.get(member.above()), member.above()));
            units.put(member.code(), unit);
        }
        return units;
    }

    private Unit enter(String code, String name, String shortName) {
        return offices.enter(code, name, shortName, code, false);
    }

    private void collect(DistrictData data, Actor person, Map<String, Unit> units) {
        LocalDate today = LocalDate.now(clock);
        Forms forms = Forms.builtIn();
        Map<String, DistrictReports> writers = new HashMap<>();
        data.members().forEach(member -> writers.put(member.code(), new DistrictReports(data, member, forms, today)));
        List<Integer> over =
                data.years().stream().filter(year -> year < today.getYear()).toList();
        for (int year : over) {
            boolean isLast = year == over.get(over.size() - 1);
            RollupYear rollup = rollups.open(person, year, data.deadline(year));
            List<Prior> sent = new ArrayList<>();
            for (DistrictData.Member member : data.members()) {
                Unit unit = Objects.requireNonNull(units.get(member.code()));
                sent(member, unit, Objects.requireNonNull(writers.get(member.code())), year, isLast)
                        .ifPresent(sent::add);
            }
            receipts.enter(person, rollup, sent);
        }
    }

    private Optional<Prior> sent(
            DistrictData.Member member, Unit unit, DistrictReports writer, int year, boolean isLast) {
        Standing standing = isLast ? member.standing() : Standing.ACCEPTED;
        Optional<YearReport> own = year <= member.until() ? Optional.empty() : annual.published(unit, year);
        LocalDate day = own.map(YearReport::signedOn).orElseGet(() -> writer.day(year));
        Optional<Source> source = year <= member.until()
                ? Optional.of(writer.next(year, day, isLast))
                : own.map(report -> published(unit, report));
        return standing == Standing.NOT_SENT
                ? Optional.empty()
                : source.map(file -> new Prior(
                        unit,
                        file,
                        day,
                        ReceivedState.valueOf(standing.name()),
                        member.word().isEmpty() || !isLast ? null : member.word()));
    }

    private static Source published(Unit unit, YearReport report) {
        byte[] json = Objects.requireNonNull(report.frozen()).getBytes(StandardCharsets.UTF_8);
        return new Source(unit.shortName() + "-" + report.year() + ".json", json);
    }
}
