package org.gongkai.bench.server;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.gongkai.rules.calendar.WorkingCalendar;
import org.gongkai.server.platform.vault.KeyId;
import org.gongkai.server.platform.vault.Vault;
import org.gongkai.server.request.Applicant;
import org.gongkai.server.request.ApplicantKind;
import org.gongkai.server.request.Asked;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests in the database, as many years of an office would leave them: two of a hundred are open, received within six
 * weeks of today, a quarter of them overdue; the others are answered and delivered. Each has an applicant of its own; the
 * applicants share some hundred keys, for what is sealed is opened all the same.
 */
final class BenchRegister {

    private static final LocalDate TODAY = LocalDate.of(2021, 1, 12);
    /** None is old enough to be erased, for that would take the key of many. */
    private static final LocalDate FIRST = LocalDate.of(2011, 6, 1);

    private static final int OPEN_DAYS = 42;
    private static final int OPEN_OF = 50;
    private static final int REPLIED_AFTER = 15;
    private static final int KEYS = 400;
    private static final int BATCH = 10_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Vault vault;
    private final JsonMapper json;
    private final Random chance = new Random(20_210_112);
    private final WorkingCalendar calendar = WorkingCalendar.builtIn();
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final List<Sealed> sealed = new ArrayList<>();
    private int size;

    /** What one key has sealed. */
    private record Sealed(String key, String applicant, String asked, String words) {}

    BenchRegister(ApplicationContext context) {
        this.jdbc = context.getBean(JdbcTemplate.class);
        this.transactions = context.getBean(TransactionTemplate.class);
        this.vault = context.getBean(Vault.class);
        this.json = context.getBean(JsonMapper.class);
    }

    /** Adds requests until there are so many; gives how many a second were written. */
    double grow(int wanted) {
        if (sealed.isEmpty()) {
            transactions.executeWithoutResult(
                    status -> IntStream.range(0, KEYS).mapToObj(this::seal).forEach(sealed::add));
        }
        long start = System.nanoTime();
        int before = size;
        while (size < wanted) {
            int count = Math.min(BATCH, wanted - size);
            transactions.executeWithoutResult(status -> add(count));
            size += count;
        }
        return (size - before) / ((System.nanoTime() - start) / 1e9);
    }

    /** What PostgreSQL does by itself, but not at once. */
    void settle() {
        jdbc.execute("vacuum analyze");
    }

    /** Open requests from all over the register. */
    List<Long> dockets(int count) {
        List<Long> open = jdbc.queryForList("select id from request where stage <> 'CLOSED' order by id", Long.class);
        return IntStream.range(0, count)
                .mapToObj(i -> open.get((int) ((long) i * open.size() / count)))
                .toList();
    }

    private Sealed seal(int number) {
        KeyId key = vault.newKey();
        Applicant who = new Applicant(ApplicantKind.PERSON, "张某" + number, "", "", "青石街" + number + "号", "", "", false);
        Asked asked = new Asked("双阳街道第" + number + "号低保对象的审批材料、发放名单和发放标准", Asked.Form.PAPER, Asked.Provision.POST);
        return new Sealed(
                key.value(),
                vault.seal(key, "applicant", json.writeValueAsString(who)),
                vault.seal(key, "request.asked", json.writeValueAsString(asked)),
                vault.seal(key, "docket.words", "查了档案室和社会事务办公室的业务台账"));
    }

    private void add(int count) {
        long unit = id("select min(id) from unit");
        long applicant = id("select coalesce(max(id), 0) from applicant");
        long request = id("select coalesce(max(id), 0) from request");
        List<Object[]> applicants = new ArrayList<>();
        List<Object[]> requests = new ArrayList<>();
        List<Object[]> entries = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Sealed by = sealed.get(chance.nextInt(KEYS));
            applicants.add(new Object[] {unit, by.key(), by.applicant()});
            if (chance.nextInt(OPEN_OF) == 0) {
                open(requests, entries, unit, applicant + i, request + i, by);
            } else {
                closed(requests, entries, unit, applicant + i, request + i, by);
            }
        }
        jdbc.batchUpdate(
                "insert into applicant (unit_id, vault_key, kind, sealed) values (?, ?, 'PERSON', ?)", applicants);
        jdbc.batchUpdate("""
                insert into request (unit_id, year, number, applicant_id, applicant_kind, kind, channel, asked, received_on, registered_at,
                    stage, consulting, due_on, outcome, outcome_on)
                values (?, ?, ?, ?, 'PERSON', 'DISCLOSURE', 'ONLINE', ?, ?, 0, ?, ?, ?, ?, ?)""", requests);
        jdbc.batchUpdate("""
                insert into docket_entry (request_id, number, kind, on_day, reply, manner, words, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, 0)""", entries);
    }

    private void open(
            List<Object[]> requests, List<Object[]> entries, long unit, long applicant, long request, Sealed by) {
        LocalDate received = TODAY.minusDays(chance.nextInt(OPEN_DAYS));
        LocalDate due = calendar.workingDaysAfter(received, 20).deadline().dueOrNull();
        int year = received.getYear();
        requests.add(new Object[] {
            unit,
            year,
            number(year),
            applicant,
            by.asked(),
            received.toString(),
            "IN_HAND",
            false,
            Objects.toString(due, null),
            null,
            null
        });
        entries.add(new Object[] {request, 1, "received", received.toString(), null, null, null});
        entries.add(new Object[] {request, 2, "searched", received.toString(), null, null, by.words()});
    }

    private void closed(
            List<Object[]> requests, List<Object[]> entries, long unit, long applicant, long request, Sealed by) {
        LocalDate last = TODAY.minusDays(OPEN_DAYS);
        LocalDate received = FIRST.plusDays(chance.nextInt((int) ChronoUnit.DAYS.between(FIRST, last)));
        String replied = received.plusDays(REPLIED_AFTER).toString();
        int year = received.getYear();
        requests.add(new Object[] {
            unit,
            year,
            number(year),
            applicant,
            by.asked(),
            received.toString(),
            "CLOSED",
            false,
            null,
            "granted",
            replied
        });
        entries.add(new Object[] {request, 1, "received", received.toString(), null, null, null});
        entries.add(new Object[] {request, 2, "replied", replied, "granted", null, null});
        entries.add(new Object[] {request, 3, "delivered", replied, null, "post", null});
    }

    private int number(int year) {
        return numbers.merge(year, 1, Integer::sum);
    }

    private long id(String sql) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class), sql);
    }
}
