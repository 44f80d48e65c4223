package org.gongkai.server.portal.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.server.portal.Label;
import org.gongkai.server.portal.PageSource;
import org.gongkai.server.portal.Rendering;
import org.gongkai.server.portal.Site;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The power list and the service guide as everybody reads them (权责清单、办事指南页). */
@Component
class ServicePages implements PageSource {

    private static final String SERVICES = "/services";
    private static final Pattern SERVICE = Pattern.compile(SERVICES + "/([1-9][0-9]{0,17})");

    private final HallServices services;
    private final ServiceData data;
    private final Heads heads;

    ServicePages(HallServices services, ServiceData data, Heads heads) {
        this.services = services;
        this.data = data;
        this.heads = heads;
    }

    /**
     * The services for one sort of people.
     *
     * @param audience for whom
     * @param sections services by the name of the section responsible
     */
    record Group(Audience audience, Map<String, List<HallService>> sections) {}

    @Override
    @Transactional(readOnly = true)
    public Optional<Rendering> at(Site site, String path) {
        if (path.equals(SERVICES)) {
            return Optional.of(Rendering.page(
                    site,
                    "portal/services",
                    Map.of("head", heads.of(site, "services.public"), "groups", groups(site))));
        }
        Matcher one = SERVICE.matcher(path);
        return one.matches()
                ? services.find(site.unit(), Long.parseLong(one.group(1))).map(service -> page(site, service))
                : Optional.empty();
    }

    private Rendering page(Site site, HallService service) {
        Map<ServicePart, String> texts = services.texts(service);
        Map<String, Object> model = new HashMap<>();
        model.put("service", service);
        model.put("texts", texts);
        model.put("versions", services.versions(service));
        model.put(
                "head",
                heads.below(
                        site,
                        Label.same(service.name()),
                        "services.public",
                        SERVICES,
                        service.isInForce() ? data.of(site, service, texts) : null));
        return Rendering.page(site, "portal/service", model);
    }

    /** What is for both stands in both lists, for people look where they belong. */
    private List<Group> groups(Site site) {
        List<HallService> offered = services.inForce(site.unit());
        List<Group> groups = new ArrayList<>();
        for (Audience audience : List.of(Audience.PERSON, Audience.BUSINESS)) {
            Map<String, List<HallService>> sections = new LinkedHashMap<>();
            offered.stream().filter(one -> one.audience().includes(audience)).forEach(one -> sections.computeIfAbsent(
                            one.section(), name -> new ArrayList<>())
                    .add(one));
            if (!sections.isEmpty()) {
                groups.add(new Group(audience, sections));
            }
        }
        return groups;
    }

    @Override
    @Transactional(readOnly = true)
    public Stream<String> standing(Site site) {
        Stream<String> each = services.of(site.unit()).stream().map(service -> SERVICES + "/" + service.id());
        return Stream.concat(Stream.of(SERVICES), each).map(site::at);
    }
}
