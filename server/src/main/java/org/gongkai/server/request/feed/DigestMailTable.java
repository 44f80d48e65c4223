package org.gongkai.server.request.feed;

import java.util.List;
import java.util.Optional;
import org.gongkai.server.platform.vault.KeyId;
import org.gongkai.server.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** To which address people have the day's message sent (每日提醒邮箱), each sealed with a key of its own. */
@Repository
class DigestMailTable {

    private static final String ADDRESS = "digest-mail.address";

    private final JdbcClient jdbc;
    private final Vault vault;

    DigestMailTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * Somebody who is written to.
     *
     * @param key that of the address, which seals the letters too
     */
    record Subscriber(long account, KeyId key) {}

    /** Keeps an address in the place of the one before, which nobody can read any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(long account, String address) {
        remove(account);
        KeyId key = vault.newKey();
        jdbc.sql("insert into digest_mail (account_id, vault_key, sealed) values (:account, :key, :sealed)")
                .param("account", account)
                .param("key", key.toString())
                .param("sealed", vault.seal(key, ADDRESS, address))
                .update();
    }

    /** False if there was none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remove(long account) {
        Optional<KeyId> key = jdbc.sql("delete from digest_mail where account_id = :account returning vault_key")
                .param("account", account)
                .query((row, index) -> new KeyId(row.getString("vault_key")))
                .optional();
        key.ifPresent(vault::destroy);
        return key.isPresent();
    }

    List<Subscriber> all() {
        return jdbc.sql("select account_id, vault_key from digest_mail order by account_id")
                .query((row, index) -> new Subscriber(row.getLong("account_id"), new KeyId(row.getString("vault_key"))))
                .list();
    }

    Optional<String> address(long account) {
        return jdbc.sql("select vault_key, sealed from digest_mail where account_id = :account")
                .param("account", account)
                .query((row, index) ->
                        vault.open(new KeyId(row.getString("vault_key")), ADDRESS, row.getString("sealed")))
                .optional();
    }
}
