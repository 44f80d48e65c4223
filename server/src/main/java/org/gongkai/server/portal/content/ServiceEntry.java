package org.gongkai.server.portal.content;

import java.util.EnumMap;
import java.util.Map;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.platform.ledger.Digest;

/**
 * What is said of a service (办事事项).
 *
 * @param name its name
 * @param kind kind of power
 * @param audience for whom
 * @param section number of the section responsible
 * @param texts its parts; one that is not said is not in it
 */
public record ServiceEntry(
        String name, PowerKind kind, Audience audience, long section, Map<ServicePart, String> texts) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST = 10_000;

    public ServiceEntry {
        Map<ServicePart, String> said = new EnumMap<>(ServicePart.class);
        texts.forEach((part, text) -> {
            if (!text.isBlank()) {
                said.put(part, text.strip());
            }
        });
        texts = said;
    }

    /**
     * Looks whether it can be published.
     *
     * @throws RefusedException if it has no name, or something is too long
     */
    void check() {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new RefusedException("refused.service.name");
        }
        if (texts.values().stream().anyMatch(text -> text.length() > LONGEST)) {
            throw new RefusedException("refused.service.long");
        }
    }

    /** Digest of all that is said, for the ledger. */
    String digest() {
        Digest digest =
                new Digest().add(name).add(kind.name()).add(audience.name()).add(section);
        texts.forEach((part, text) -> digest.add(part.name()).add(text));
        return digest.hex();
    }
}
