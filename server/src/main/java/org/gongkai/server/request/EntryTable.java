package org.gongkai.server.request;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongkai.rules.request.Details;
import org.gongkai.rules.request.DocketEntry;
import org.gongkai.rules.request.Dockets;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.rules.request.Manner;
import org.gongkai.rules.request.ReplyKind;
import org.gongkai.server.platform.data.Column;
import org.gongkai.server.platform.vault.KeyId;
import org.gongkai.server.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The entries of dockets in the database; what they say in words is sealed with the applicant's key (办理记录). */
@Repository
class EntryTable {

    private static final String PARTY = "docket.party";
    private static final String WORDS = "docket.words";

    /** Stands where words were until they were erased: the docket still reads as it did. */
    private static final String ERASED = "…";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Dockets dockets;

    EntryTable(JdbcClient jdbc, Vault vault, Dockets dockets) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.dockets = dockets;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(long request, KeyId key, DocketEntry entry, Instant at, @Nullable Long by) {
        Details details = entry.details();
        ReplyKind reply = details.reply();
        Manner manner = details.manner();
        jdbc.sql("""
                        insert into docket_entry (request_id, number, kind, on_day, until_day, days, reply, answers,
                            amount, manner, party, words, late_reason, entered_at, entered_by)
                        values (:request, :number, :kind, :day, :until, :days, :reply, :answers, :amount, :manner,
                            :party, :words, :late, :at, :by)""")
                .param("request", request)
                .param("number", entry.number())
                .param("kind", entry.kind().id())
                .param("day", Column.of(entry.date()))
                .param("until", Column.of(details.until()))
                .param("days", details.days())
                .param("reply", reply == null ? null : reply.id())
                .param("answers", details.answers())
                .param("amount", details.amount())
                .param("manner", manner == null ? null : manner.id())
                .param("party", sealed(key, PARTY, details.party()))
                .param("words", sealed(key, WORDS, details.text()))
                .param("late", entry.lateReason())
                .param("at", Column.of(at))
                .param("by", by)
                .update();
    }

    /** All entries of a docket, in the order they were entered. */
    List<DossierEntry> of(long request) {
        return jdbc.sql("""
                        select e.*, a.name as person, s.name as striker, p.vault_key from docket_entry e
                        join request r on r.id = e.request_id join applicant p on p.id = r.applicant_id
                        left join account a on a.id = e.entered_by left join account s on s.id = e.struck_by
                        where e.request_id = :request order by e.number""")
                .param("request", request)
                .query((row, index) -> entry(row))
                .list();
    }

    /** Strikes an entry; false if another has done it already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean strike(long request, int number, Instant at, long by, String because) {
        return jdbc.sql("""
                        update docket_entry set struck_at = :at, struck_by = :by, struck_because = :because
                        where request_id = :request and number = :number and struck_at is null""")
                        .param("at", Column.of(at))
                        .param("by", by)
                        .param("because", because)
                        .param("request", request)
                        .param("number", number)
                        .update()
                == 1;
    }

    private DossierEntry entry(ResultSet row) throws SQLException {
        DocketEntry entry = new DocketEntry(
                row.getInt("number"),
                EntryKind.of(row.getString("kind")).orElseThrow(),
                LocalDate.parse(row.getString("on_day")),
                details(row, new KeyId(row.getString("vault_key"))),
                row.getString("late_reason"));
        Instant struck = Column.instant(row, "struck_at");
        return new DossierEntry(
                entry,
                Instant.ofEpochMilli(row.getLong("entered_at")),
                row.getString("person"),
                struck == null
                        ? null
                        : new DossierEntry.Struck(struck, row.getString("striker"), row.getString("struck_because")));
    }

    private Details details(ResultSet row, KeyId key) throws SQLException {
        String reply = row.getString("reply");
        String manner = row.getString("manner");
        BigDecimal amount = row.getBigDecimal("amount");
        return new Details(
                Column.day(row, "until_day"),
                count(row, "days"),
                reply == null ? null : dockets.replies().of(reply).orElseThrow(),
                count(row, "answers"),
                amount,
                manner == null ? null : Manner.valueOf(manner.toUpperCase(Locale.ROOT)),
                opened(key, PARTY, row.getString("party")),
                opened(key, WORDS, row.getString("words")));
    }

    private static @Nullable Integer count(ResultSet row, String column) throws SQLException {
        Long number = Column.number(row, column);
        return number == null ? null : Math.toIntExact(number);
    }

    private @Nullable String sealed(KeyId key, String purpose, @Nullable String text) {
        return text == null || text.isBlank() ? null : vault.seal(key, purpose, text);
    }

    private @Nullable String opened(KeyId key, String purpose, @Nullable String sealed) {
        return sealed == null ? null : sealed.isEmpty() ? ERASED : vault.open(key, purpose, sealed);
    }
}
