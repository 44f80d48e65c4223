package org.gongkai.server.portal.content;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.server.office.GroupMember;
import org.gongkai.server.office.LeadingGroup;
import org.gongkai.server.portal.PageSource;
import org.gongkai.server.portal.Rendering;
import org.gongkai.server.portal.Site;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The leading group for disclosure, as everybody sees it (领导小组公开页). */
@Component
class GroupPages implements PageSource {

    static final String GROUP = "/leading-group";

    private final LeadingGroup group;
    private final Heads heads;
    private final Clock clock;

    GroupPages(LeadingGroup group, Heads heads, Clock clock) {
        this.group = group;
        this.heads = heads;
        this.clock = clock;
    }

    /** Who is appointed for later is named too, with the day: nothing renders the page anew when it comes. */
    @Override
    @Transactional(readOnly = true)
    public Optional<Rendering> at(Site site, String path) {
        if (!path.equals(GROUP)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        List<GroupMember> members = group.all(site.unit()).stream()
                .filter(member -> member.to() == null || !member.to().isBefore(today))
                .toList();
        return Optional.of(Rendering.page(
                site, "portal/leading-group", Map.of("head", heads.of(site, "members.title"), "members", members)));
    }

    @Override
    public Stream<String> standing(Site site) {
        return Stream.of(site.at(GROUP));
    }
}
