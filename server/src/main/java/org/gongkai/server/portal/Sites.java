package org.gongkai.server.portal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Unit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which unit's site an address belongs to (站点). */
@Component
public class Sites {

    private static final Pattern OF_A_UNIT = Pattern.compile("/units/([^/]+)(/.*)?");

    private final Offices offices;

    Sites(Offices offices) {
        this.offices = offices;
    }

    /**
     * An address within a site.
     *
     * @param site whose it is
     * @param path what stands after the site's base, {@code /} for the front page
     */
    public record Address(Site site, String path) {}

    /** The site of a unit. */
    @Transactional(readOnly = true)
    public Site of(Unit unit) {
        boolean own = offices.own().filter(unit::equals).isPresent();
        return new Site(unit, own ? "" : "/units/" + unit.code());
    }

    /** The site of the unit of that number. */
    @Transactional(readOnly = true)
    public Site of(long unitId) {
        return of(offices.byId(unitId));
    }

    /** The site of the installation's own office, empty before it is set up. */
    @Transactional(readOnly = true)
    public Optional<Site> own() {
        return offices.own().map(unit -> new Site(unit, ""));
    }

    /** Where an address leads; empty if no unit has it. */
    @Transactional(readOnly = true)
    public Optional<Address> find(String address) {
        Matcher ofAUnit = OF_A_UNIT.matcher(address);
        if (!ofAUnit.matches()) {
            return own().map(site -> new Address(site, address));
        }
        String path = ofAUnit.group(2) == null ? "/" : ofAUnit.group(2);
        return offices.byCode(ofAUnit.group(1))
                .map(this::of)
                .filter(site -> !site.base().isEmpty())
                .map(site -> new Address(site, path));
    }
}
