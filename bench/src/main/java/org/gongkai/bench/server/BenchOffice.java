package org.gongkai.bench.server;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Section;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.signin.Account;
import org.gongkai.server.platform.signin.Accounts;
import org.gongkai.server.publication.CatalogueRecord;
import org.gongkai.server.publication.EarlierItem;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** An office with people, materials that wait, and catalogues to import. */
public final class BenchOffice {

    static final String PASSWORD = "bench office 2021";

    private static final LocalDate FROM = LocalDate.of(2008, 5, 1);
    private static final int DAYS = 4600;
    private static final List<String> KINDS = List.of("20-2", "20-3", "20-7", "20-10", "20-11", "20-12", "20-13", "21");
    private static final String SENTENCE = "本月发放城乡低保金，名单张贴在政务公开栏，群众可以到便民服务大厅查阅。";
    private static final int SENTENCES = 10;
    private static final int LONG_TEXT = 1_000_000;

    private final Offices offices;
    private final Accounts accounts;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Random chance = new Random(20_210_112);
    private Unit unit = new Unit(0, "", "", "", "");
    private int rows;

    /** An office in an application that has none yet. */
    public BenchOffice(ApplicationContext context) {
        this.offices = context.getBean(Offices.class);
        this.accounts = context.getBean(Accounts.class);
        this.jdbc = context.getBean(JdbcTemplate.class);
        this.transactions = context.getBean(TransactionTemplate.class);
    }

    /** Opens the office with its clerk, secrecy reviewer and liaison. */
    public void open() {
        unit = offices.enter("350504002", "测试区人民政府双阳街道办事处", "双阳街道", "350504002", true);
        offices.enter(unit, "社会事务办公室", Section.Kind.SECTION);
        for (Role role : List.of(Role.CLERK, Role.SECRECY_REVIEWER, Role.LIAISON)) {
            long account = accounts.open(role.name().toLowerCase(java.util.Locale.ROOT), "某" + role, PASSWORD);
            offices.appoint(account, unit, null, role, FROM);
        }
    }

    /** Materials that wait for the clerk and for the secrecy reviewer, so many each. */
    void materials(int count) {
        long section = offices.sections(unit).get(0).id();
        long liaison = id("select id from account where sign_in = 'liaison'");
        List<Object[]> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            for (String stage : List.of("CATALOGUE", "SECRECY")) {
                values.add(new Object[] {unit.id(), section, liaison, "第" + i + "号材料", body(), day(), stage, day()});
            }
        }
        transactions.executeWithoutResult(status -> jdbc.batchUpdate("""
                insert into material (unit_id, section_id, submitted_by, submitted_at, title, body, category, formed_on,
                    attribute, stage, due_on)
                values (?, ?, ?, 0, ?, ?, '20-11', ?, 'PUBLIC', ?, ?)""", values));
    }

    /** The clerk, at work. */
    public Actor clerk() {
        Account clerk = offices.people(unit).stream()
                .filter(one -> one.signIn().equals("clerk"))
                .findFirst()
                .orElseThrow();
        return new Actor(clerk, unit, offices.dutiesOf(clerk.id(), unit, FROM.plusDays(DAYS)));
    }

    /** Hands in materials that wait for the clerk; gives their numbers. */
    public List<Long> waitingForTheClerk(int count) {
        long last = id("select coalesce(max(id), 0) from material");
        materials(count);
        return jdbc.queryForList(
                "select id from material where id > ? and stage = 'CATALOGUE' order by id", Long.class, last);
    }

    /** An item of the catalogue that there was before. */
    public EarlierItem earlierItem() {
        rows++;
        LocalDate day = FROM.plusDays(chance.nextInt(DAYS));
        String title = "双阳街道第" + rows + "号城乡低保发放情况公示";
        CatalogueRecord record =
                new CatalogueRecord(title, SENTENCE, kind(), "公示", "低保", null, day, CatalogueRecord.Validity.IN_FORCE);
        return new EarlierItem(null, offices.sections(unit).get(0).id(), record, day, body(), List.of());
    }

    /** A catalogue as a table; every second row brings its index number. */
    String table(int count) {
        StringBuilder table = new StringBuilder("索引号,名称,公开类别,成文日期,发布日期,内容概述,正文\n");
        for (int i = 0; i < count; i++) {
            rows++;
            String number = rows % 2 == 0 ? "OLD-" + rows : "";
            String day = day();
            table.append("%s,双阳街道第%d号城乡低保发放情况公示,%s,%s,%s,%s,\"%s\"\n"
                    .formatted(number, rows, kind(), day, day, SENTENCE, body()));
        }
        return table.toString();
    }

    /** Gives an item two more versions and three files with long texts. */
    long itemWithLongFiles() {
        long item = id("select min(id) from catalogue_item");
        String text = SENTENCE.repeat(LONG_TEXT / SENTENCE.length());
        transactions.executeWithoutResult(status -> {
            for (int version = 2; version <= 3; version++) {
                jdbc.update("insert into publication_version values (?, ?, 0, '更正', ?)", item, version, body());
            }
            for (int file = 1; file <= 3; file++) {
                jdbc.update("""
                        insert into stored_file (unit_id, name, media_type, size, digest, text, machine_readable)
                        values (?, ?, 'text/plain', 1, ?, ?, ?)""", unit.id(), "附件" + file + ".txt", "0".repeat(64), text, true);
                jdbc.update("insert into version_file values (?, 3, ?, (select max(id) from stored_file))", item, file);
            }
        });
        return item;
    }

    /** The plainest count of the catalogue there is. */
    long plainCount() {
        return id("select count(*) from catalogue_item where unit_id = " + unit.id()
                + " and published_on >= '2020-01-01' and published_on <= '2020-12-31' and withdrawn_at is null");
    }

    private long id(String sql) {
        Long id = jdbc.queryForObject(sql, Long.class);
        if (id == null) {
            throw new IllegalStateException("Nothing found: " + sql);
        }
        return id;
    }

    private String kind() {
        return KINDS.get(chance.nextInt(KINDS.size()));
    }

    private String day() {
        return FROM.plusDays(chance.nextInt(DAYS)).toString();
    }

    private static String body() {
        return SENTENCE.repeat(SENTENCES);
    }
}
