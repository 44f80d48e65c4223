package org.gongkai.server.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.rules.DataNode;
import org.gongkai.rules.request.Details;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.rules.request.Manner;
import org.gongkai.rules.request.ReplyKinds;
import org.gongkai.server.dispute.Appeal;
import org.gongkai.server.dispute.Appellant;
import org.gongkai.server.dispute.CoDefendant;
import org.gongkai.server.dispute.Course;
import org.gongkai.server.dispute.DisputeKind;
import org.gongkai.server.dispute.DisputeResult;
import org.gongkai.server.dispute.Ending;
import org.gongkai.server.dispute.NewDispute;
import org.gongkai.server.dispute.Proceeding;
import org.gongkai.server.request.RequestNumber;
import org.jspecify.annotations.Nullable;

/** What came of the demonstration's requests, from {@code disputes.yaml} (演示案件). */
final class DisputesData {

    private final DataNode data = DataNode.in(DisputesData.class, "disputes.yaml");

    /** An entry of a docket. */
    record Step(RequestNumber request, EntryKind kind, LocalDate day, Details details) {}

    /** A dispute as the file tells it, on its whole way. */
    record Case(DataNode node) {

        /** Number of the reconsideration that it follows; null where it follows none. */
        @Nullable
        String after() {
            return node.optional("after").orElse(null);
        }

        String number() {
            return node.text("number");
        }

        NewDispute brought(@Nullable Long reconsideration) {
            CoDefendant beside =
                    node.optional("beside").map(CoDefendant::valueOf).orElse(CoDefendant.NONE);
            Proceeding proceeding = new Proceeding(number(), node.text("body"), false, beside, reconsideration);
            LocalDate filed = node.day("filed");
            Course course = new Course(null, filed, null, node.day("copy"), node.day("answered"), null);
            String about = node.optional("about").orElse("");
            return new NewDispute(DisputeKind.valueOf(node.text("kind")), about, false, proceeding, course);
        }

        Ending end() {
            DataNode end = node.node("end");
            DisputeResult result = DisputeResult.valueOf(end.text("result"));
            return new Ending(result, end.day("day"), end.day("received"), null);
        }

        /** The appeal against its end. */
        Optional<Appeal> appeal() {
            if (!node.has("appeal")) {
                return Optional.empty();
            }
            DataNode appeal = node.node("appeal");
            return Optional.of(new Appeal(
                    end(),
                    Appellant.valueOf(appeal.text("by")),
                    appeal.day("day"),
                    appeal.text("court"),
                    appeal.text("number")));
        }

        List<LocalDate> hearings() {
            return node.has("hearings")
                    ? node.texts("hearings").stream().map(LocalDate::parse).toList()
                    : List.of();
        }
    }

    /** From which day on all of it has happened. */
    LocalDate since() {
        return data.day("since");
    }

    List<Step> steps(ReplyKinds replies) {
        return data.nodes("steps").map(node -> step(node, replies)).toList();
    }

    List<Case> cases() {
        return data.nodes("disputes").map(Case::new).toList();
    }

    private static Step step(DataNode node, ReplyKinds replies) {
        Details details = Details.none()
                .reply(node.optional("reply").flatMap(replies::of).orElse(null))
                .manner(node.optional("manner").map(Manner::valueOf).orElse(null))
                .text(node.optional("text").orElse(null));
        RequestNumber number = RequestNumber.of(node.text("request")).orElseThrow();
        return new Step(number, EntryKind.valueOf(node.text("kind")), node.day("day"), details);
    }
}
