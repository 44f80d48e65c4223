package org.gongkai.server.portal.search;

import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes the search index anew because somebody asks for it (人工重建索引). */
@Service
@ConditionalOnWebApplication
class Rebuilds {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private final PublicIndex index;
    private final Ledger ledger;

    Rebuilds(PublicIndex index, Ledger ledger) {
        this.index = index;
        this.ledger = ledger;
    }

    /** Begins, and returns at once; does nothing while a rebuild is running. */
    @Transactional
    public void begin(Actor actor) {
        Duty duty = actor.as(Role.ADMIN);
        if (index.progress() != null) {
            return;
        }
        ledger.record(actor.act(duty, "search.rebuilt", "unit/" + actor.unit().id(), null, null));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Thread thread = new Thread(Rebuilds.this::rebuild, "rebuild-search");
                thread.setDaemon(true);
                thread.start();
            }
        });
    }

    private void rebuild() {
        try {
            index.rebuild(false);
        } catch (RuntimeException e) {
            LOG.error("Search index could not be made anew; the old one goes on serving", e);
        }
    }
}
