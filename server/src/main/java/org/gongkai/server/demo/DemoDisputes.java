package org.gongkai.server.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.gongkai.rules.request.Dockets;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.server.dispute.Dispute;
import org.gongkai.server.dispute.DisputeSteps;
import org.gongkai.server.dispute.Disputes;
import org.gongkai.server.office.Actor;
import org.gongkai.server.request.Casework;
import org.gongkai.server.request.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came of the demonstration office's requests of January 2021, and the disputes over them (演示案件): there once the
 * demonstration's day lies behind all of it.
 */
@Component
class DemoDisputes {

    private final Register register;
    private final Casework casework;
    private final Dockets dockets;
    private final Disputes disputes;
    private final DisputeSteps steps;
    private final Clock clock;

    DemoDisputes(
            Register register, Casework casework, Dockets dockets, Disputes disputes, DisputeSteps steps, Clock clock) {
        this.register = register;
        this.casework = casework;
        this.dockets = dockets;
        this.disputes = disputes;
        this.steps = steps;
        this.clock = clock;
    }

    /** The requests are answered, the leader replying; then the disputes take their way. */
    @Transactional
    public void fill(Actor clerk, Actor leader) {
        DisputesData data = new DisputesData();
        if (LocalDate.now(clock).isBefore(data.since())) {
            return;
        }
        data.steps(dockets.replies()).forEach(step -> enter(step.kind() == EntryKind.REPLIED ? leader : clerk, step));
        Map<String, Long> entered = new HashMap<>();
        data.cases().forEach(one -> entered.put(one.number(), enter(clerk, one, entered.get(one.after()))));
    }

    private void enter(Actor actor, DisputesData.Step step) {
        long request = register.byNumber(actor, step.request()).orElseThrow().id();
        long seen = casework.dossier(actor, request).seen();
        casework.enter(actor, request, new Casework.NewEntry(step.kind(), step.day(), step.details(), null, seen));
    }

    private long enter(Actor clerk, DisputesData.Case one, @Nullable Long reconsideration) {
        Dispute dispute = disputes.enter(clerk, one.brought(reconsideration));
        steps.end(clerk, dispute.id(), one.end(), dispute.version());
        one.appeal()
                .ifPresent(appeal -> steps.appeal(
                        clerk,
                        dispute.id(),
                        appeal,
                        disputes.find(clerk, dispute.id()).version()));
        one.hearings().forEach(day -> steps.hearing(clerk, dispute.id(), day));
        return dispute.id();
    }
}
