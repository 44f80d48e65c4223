package org.gongkai.server.rollup.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.signature.VerifyingKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Partners in the database (交换单位). Of a token only the SHA-256 is kept. */
@Repository
class PartnerTable {

    private final JdbcClient jdbc;
    private final Offices offices;

    PartnerTable(JdbcClient jdbc, Offices offices) {
        this.jdbc = jdbc;
        this.offices = offices;
    }

    /** Enters a partner, or what has changed about it; its token stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(Unit office, Unit unit, String address, VerifyingKey key, long account) {
        jdbc.sql("""
                        insert into exchange_partner (office_id, unit_id, address, public_key, account_id)
                        values (:office, :unit, :address, :key, :account)
                        on conflict (office_id, unit_id) do update set address = excluded.address,
                            public_key = excluded.public_key, account_id = excluded.account_id""")
                .param("office", office.id())
                .param("unit", unit.id())
                .param("address", address)
                .param("key", key.toString())
                .param("account", account)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void token(Partner partner, String hash) {
        jdbc.sql("update exchange_partner set token_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", partner.id())
                .update();
    }

    /** With what it has sent: the reports themselves stay where they were received. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(Partner partner) {
        jdbc.sql("delete from exchange_receipt where partner_id = :id")
                .param("id", partner.id())
                .update();
        jdbc.sql("delete from exchange_partner where id = :id")
                .param("id", partner.id())
                .update();
    }

    List<Partner> all(Unit office) {
        return jdbc.sql("""
                        select p.* from exchange_partner p join unit u on u.id = p.unit_id
                        where p.office_id = :office order by u.code""")
                .param("office", office.id())
                .query((row, index) -> partner(row))
                .list();
    }

    Optional<Partner> byId(long id) {
        return jdbc.sql("select * from exchange_partner where id = :id")
                .param("id", id)
                .query((row, index) -> partner(row))
                .optional();
    }

    Optional<Partner> byToken(String hash) {
        return jdbc.sql("select * from exchange_partner where token_hash = :hash")
                .param("hash", hash)
                .query((row, index) -> partner(row))
                .optional();
    }

    private Partner partner(ResultSet row) throws SQLException {
        return new Partner(
                row.getLong("id"),
                offices.byId(row.getLong("office_id")),
                offices.byId(row.getLong("unit_id")),
                row.getString("address"),
                VerifyingKey.parse(row.getString("public_key")),
                row.getString("token_hash") != null,
                row.getLong("account_id"));
    }
}
