package org.gongkai.server.platform.vault;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongkai.server.platform.data.Installation;
import org.gongkai.server.platform.files.FileStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A vault over a real database, and as other processes with other settings have it. */
abstract class VaultFixture {

    static final String NAME = "applicant.name";
    static final String PERSON = "林青石";

    @Autowired
    Vault vault;

    @Autowired
    KeyTable table;

    @Autowired
    MasterKeys masters;

    @Autowired
    Rotation rotation;

    @Autowired
    FileStore files;

    @Autowired
    Installation installation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    String wrapped(KeyId key) {
        return table.find(key).orElseThrow().wrapped().text();
    }

    int master(KeyId key) {
        return table.find(key).orElseThrow().wrapped().master();
    }

    /** As a process started anew has them. */
    MasterKeys fresh() {
        return new MasterKeys(installation.data().resolve("keys/master.keys"), table);
    }

    /** The vault of a process of its own with another setting. */
    Vault with(Cipher cipher) {
        MasterKeys own = fresh();
        KeyWrap wrap = new KeyWrap(own, cipher);
        Clock clock = Clock.fixed(Instant.parse("2021-01-12T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
        return new Vault(table, own, wrap, new Rotation(own, table, wrap, transaction), clock);
    }

    static void assertBroken(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(SealBrokenException.class);
    }
}
