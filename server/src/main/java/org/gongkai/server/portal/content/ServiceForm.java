package org.gongkai.server.portal.content;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.server.office.RefusedException;

/**
 * A service as typed (办事事项填报).
 *
 * @param name its name
 * @param kind name of a {@link PowerKind}, empty while none is chosen
 * @param audience name of an {@link Audience}, empty while none is chosen
 * @param section number of a section, empty while none is chosen
 * @param texts its parts, all of them
 */
record ServiceForm(String name, String kind, String audience, String section, Map<ServicePart, String> texts) {

    /** What the fields of a request say; those that are missing are empty. */
    static ServiceForm of(Map<String, String> typed) {
        Map<ServicePart, String> texts = new EnumMap<>(ServicePart.class);
        for (ServicePart part : ServicePart.values()) {
            texts.put(part, typed.getOrDefault(part.name(), ""));
        }
        return new ServiceForm(
                typed.getOrDefault("name", "").strip(),
                typed.getOrDefault("kind", ""),
                typed.getOrDefault("audience", ""),
                typed.getOrDefault("section", ""),
                texts);
    }

    static ServiceForm of(HallService service, Map<ServicePart, String> texts) {
        return new ServiceForm(
                service.name(),
                service.kind().name(),
                service.audience().name(),
                String.valueOf(service.sectionId()),
                texts);
    }

    /**
     * The service.
     *
     * @throws RefusedException if kind, audience or section are not chosen
     */
    ServiceEntry entry() {
        PowerKind chosen = Stream.of(PowerKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new RefusedException("refused.service.kind"));
        Audience whom = Stream.of(Audience.values())
                .filter(one -> one.name().equals(audience))
                .findFirst()
                .orElseThrow(() -> new RefusedException("refused.service.audience"));
        return new ServiceEntry(name, chosen, whom, number(section), texts);
    }

    private static long number(String section) {
        try {
            return Long.parseLong(section);
        } catch (NumberFormatException e) {
            throw new RefusedException("refused.service.section", e);
        }
    }
}
