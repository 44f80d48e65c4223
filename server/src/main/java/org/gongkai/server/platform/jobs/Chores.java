package org.gongkai.server.platform.jobs;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Runs the chores one after the other while the program serves. Tests call what they test themselves and switch this off
 * ({@code gongkai.chores=false}).
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "gongkai.chores", matchIfMissing = true)
class Chores {

    private static final Logger LOG = LoggerFactory.getLogger(Chores.class);
    private static final int PAUSE_SECONDS = 5;

    private final List<Chore> chores;

    Chores(List<Chore> chores) {
        this.chores = List.copyOf(chores);
    }

    /** A chore that fails is told to the operator and tried again the next time; it keeps no other from its work. */
    @Scheduled(initialDelay = PAUSE_SECONDS, fixedDelay = PAUSE_SECONDS, timeUnit = TimeUnit.SECONDS)
    void run() {
        for (Chore chore : chores) {
            try {
                chore.run();
            } catch (RuntimeException e) {
                LOG.error(
                        "Chore {} failed, will be tried again", chore.getClass().getSimpleName(), e);
            }
        }
    }
}
