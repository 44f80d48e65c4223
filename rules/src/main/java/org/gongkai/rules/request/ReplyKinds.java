package org.gongkai.rules.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.rules.DataNode;

/** Every way in which a request ends (答复类型表), read from {@code replies.yaml}. */
public final class ReplyKinds {

    private final Map<String, ReplyKind> byId;

    private ReplyKinds(Map<String, ReplyKind> byId) {
        this.byId = byId;
    }

    /** The kinds that come with the program. */
    public static ReplyKinds builtIn() {
        Map<String, ReplyKind> byId = new LinkedHashMap<>();
        DataNode.in(ReplyKinds.class, "replies.yaml").named().forEach((id, node) -> byId.put(id, kind(id, node)));
        return new ReplyKinds(byId);
    }

    private static ReplyKind kind(String id, DataNode node) {
        return new ReplyKind(
                id,
                Wording.of(node.node("title")),
                node.has("law") ? Wording.of(node.node("law")) : null,
                node.oneOf(ReplyKind.Answers.class, "answers"),
                node.oneOf(RemedyKind.class, "remedy"),
                node.oneOf(ReplyKind.Evidence.class, "evidence"));
    }

    /** The kind of that name, empty where there is none. */
    public Optional<ReplyKind> of(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All kinds, in the order of the annual report's rows. */
    public List<ReplyKind> all() {
        return List.copyOf(byId.values());
    }

    /** The kinds with which a request of that sort can be answered. */
    public List<ReplyKind> answering(ReplyKind.Answers sort) {
        return byId.values().stream().filter(kind -> kind.answers() == sort).toList();
    }
}
