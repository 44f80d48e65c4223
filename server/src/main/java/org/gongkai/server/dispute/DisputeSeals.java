package org.gongkai.server.dispute;

import org.gongkai.server.platform.vault.KeyId;
import org.gongkai.server.request.RequestSeals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By which key the papers of a dispute are sealed (案卷加密): its request's, so that they go with it, else its own. */
@Component
public class DisputeSeals {

    private final JdbcClient jdbc;
    private final RequestSeals requests;

    DisputeSeals(JdbcClient jdbc, RequestSeals requests) {
        this.jdbc = jdbc;
        this.requests = requests;
    }

    /** The key of a dispute. */
    @Transactional(readOnly = true)
    public KeyId key(Dispute dispute) {
        long request = dispute.subject().requestId();
        return request != 0
                ? requests.key(request)
                : new KeyId(jdbc.sql("select vault_key from dispute where id = :id")
                        .param("id", dispute.id())
                        .query(String.class)
                        .single());
    }
}
