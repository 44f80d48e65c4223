package org.gongkai.server.platform.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.platform.jobs.Chore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends the messages that are due (群消息发送). Robots know no key against doubles: a message is sent again by itself only
 * when it was certainly not taken, and what is not certain waits for a person.
 */
@Component
class GroupMessageChore implements Chore {

    private static final Logger LOG = LoggerFactory.getLogger(GroupMessageChore.class);

    /** How long to wait after each refusal; after the last it is given up. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));

    /** Far longer than any attempt takes. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    /** So that silent robots do not keep other chores waiting. */
    private static final Duration RUN = Duration.ofSeconds(20);

    private final GroupMessageTable table;
    private final GroupRobots robots;
    private final Webhook webhook;
    private final Clock clock;

    GroupMessageChore(GroupMessageTable table, GroupRobots robots, Webhook webhook, Clock clock) {
        this.table = table;
        this.robots = robots;
        this.webhook = webhook;
        this.clock = clock;
    }

    @Override
    public void run() {
        Instant end = clock.instant().plus(RUN);
        int stopped = table.giveUpClaimsBefore(clock.instant().minus(CLAIM));
        if (stopped > 0) {
            LOG.warn(
                    "{} group messages were cut off while they were sent; whether they were said is not known",
                    stopped);
        }
        Optional<GroupMessageTable.Claim> claim = table.claim(clock.instant());
        while (claim.isPresent()) {
            send(claim.get());
            claim = clock.instant().isBefore(end) ? table.claim(clock.instant()) : Optional.empty();
        }
    }

    private void send(GroupMessageTable.Claim claim) {
        Robot robot = robots.find(claim.robotId()).orElseThrow();
        Outcome outcome = webhook.say(robot, claim.text());
        table.end(claim, outcome, nextAt(claim, outcome));
        if (outcome.reason() != Outcome.Reason.TAKEN) {
            LOG.warn("Message {} by {}: {} {}", claim.id(), robot, outcome.reason(), outcome.detail());
        }
    }

    /** When to try again, null for never. */
    private @Nullable Instant nextAt(GroupMessageTable.Claim claim, Outcome outcome) {
        boolean again = outcome.reason().state() == GroupMessage.State.REFUSED && claim.attempt() <= PAUSES.size();
        return again ? clock.instant().plus(PAUSES.get(claim.attempt() - 1)) : null;
    }
}
