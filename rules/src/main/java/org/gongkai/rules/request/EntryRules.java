package org.gongkai.rules.request;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.gongkai.rules.DataNode;

/** When each kind of entry may be made (步骤规则表), read from {@code docket.yaml}. */
public final class EntryRules {

    private final Map<EntryKind, EntryRule> byKind;

    private EntryRules(Map<EntryKind, EntryRule> byKind) {
        this.byKind = byKind;
    }

    /** The rules that come with the program. */
    public static EntryRules builtIn() {
        ReplyKinds replies = ReplyKinds.builtIn();
        DataNode data = DataNode.in(EntryRules.class, "docket.yaml");
        Map<EntryKind, EntryRule> byKind = new EnumMap<>(EntryKind.class);
        for (EntryKind kind : EntryKind.values()) {
            byKind.put(kind, EntryRule.of(kind, data.node(kind.id()), replies));
        }
        return new EntryRules(byKind);
    }

    /** The rule of a kind. */
    public EntryRule of(EntryKind kind) {
        return Objects.requireNonNull(byKind.get(kind));
    }
}
