package org.gongkai.server.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.rules.Resources;
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
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What came of the demonstration's requests, from {@code disputes.yaml} (演示案件). */
final class DisputesData {

    private final Map<?, ?> data = (Map<?, ?>)
            new Load(LoadSettings.builder().setLabel("disputes.yaml").build())
                    .loadFromString(Resources.text(DisputesData.class, "disputes.yaml"));

    /** An entry of a docket. */
    record Step(RequestNumber request, EntryKind kind, LocalDate day, Details details) {}

    /** A dispute as the file tells it, on its whole way. */
    record Case(Map<?, ?> node) {

        /** Number of the reconsideration that it follows; null where it follows none. */
        @Nullable
        String after() {
            return optional(node, "after").orElse(null);
        }

        String number() {
            return text(node, "number");
        }

        NewDispute brought(@Nullable Long reconsideration) {
            CoDefendant beside =
                    optional(node, "beside").map(CoDefendant::valueOf).orElse(CoDefendant.NONE);
            Proceeding proceeding = new Proceeding(number(), text(node, "body"), false, beside, reconsideration);
            LocalDate filed = day(node, "filed");
            Course course = new Course(null, filed, null, day(node, "copy"), day(node, "answered"), null);
            String about = optional(node, "about").orElse("");
            return new NewDispute(DisputeKind.valueOf(text(node, "kind")), about, false, proceeding, course);
        }

        Ending end() {
            Map<?, ?> end = (Map<?, ?>) value(node, "end");
            DisputeResult result = DisputeResult.valueOf(text(end, "result"));
            return new Ending(result, day(end, "day"), day(end, "received"), null);
        }

        /** The appeal against its end. */
        Optional<Appeal> appeal() {
            return Optional.ofNullable((Map<?, ?>) node.get("appeal"))
                    .map(appeal -> new Appeal(
                            end(),
                            Appellant.valueOf(text(appeal, "by")),
                            day(appeal, "day"),
                            text(appeal, "court"),
                            text(appeal, "number")));
        }

        List<LocalDate> hearings() {
            return node.get("hearings") instanceof List<?> days
                    ? days.stream()
                            .map(day -> LocalDate.parse(String.valueOf(day)))
                            .toList()
                    : List.of();
        }
    }

    /** From which day on all of it has happened. */
    LocalDate since() {
        return day(data, "since");
    }

    List<Step> steps(ReplyKinds replies) {
        return nodes("steps").map(node -> step(node, replies)).toList();
    }

    List<Case> cases() {
        return nodes("disputes").map(Case::new).toList();
    }

    private static Step step(Map<?, ?> node, ReplyKinds replies) {
        Details details = Details.none()
                .reply(optional(node, "reply").flatMap(replies::of).orElse(null))
                .manner(optional(node, "manner").map(Manner::valueOf).orElse(null))
                .text(optional(node, "text").orElse(null));
        RequestNumber number = RequestNumber.of(text(node, "request")).orElseThrow();
        return new Step(number, EntryKind.valueOf(text(node, "kind")), day(node, "day"), details);
    }

    private Stream<Map<?, ?>> nodes(String key) {
        return ((List<?>) value(data, key)).stream().map(node -> (Map<?, ?>) node);
    }

    private static LocalDate day(Map<?, ?> node, String key) {
        return LocalDate.parse(text(node, key));
    }

    private static Optional<String> optional(Map<?, ?> node, String key) {
        return Optional.ofNullable(node.get(key)).map(String::valueOf);
    }

    private static String text(Map<?, ?> node, String key) {
        return String.valueOf(value(node, key));
    }

    private static Object value(Map<?, ?> node, String key) {
        Object value = node.get(key);
        if (value == null) {
            throw new IllegalStateException("disputes.yaml: \"%s\" is missing in %s".formatted(key, node));
        }
        return value;
    }
}
