package org.gongkai.server.portal.data;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.portal.Site;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Whole addresses, as feeds, sitemaps and data files must have them, which are read away from their site (绝对网址). They begin
 * with the site address of the unit's settings, else with that of the installation's own office; where neither is set, with
 * this machine's own, which works on no other and so is missed soon.
 */
@Component
class Addresses {

    private final Settings settings;
    private final Offices offices;
    private final Environment environment;

    Addresses(Settings settings, Offices offices, Environment environment) {
        this.settings = settings;
        this.offices = offices;
        this.environment = environment;
    }

    /**
     * The addresses of a site, to be looked up once and used for many.
     *
     * @param site whose they are
     * @param begin what all begin with
     */
    record Of(Site site, String begin) {

        /** The whole address of a path that begins at the root, such as {@code /items/17}. */
        String root(String path) {
            return begin + UriUtils.encodePath(path, StandardCharsets.UTF_8);
        }

        /** The whole address of a path below the site's base, such as {@code /kinds/20-3}. */
        String at(String path) {
            return root(site.at(path));
        }
    }

    Of of(Site site) {
        String set = settings.of(site.unit(), Setting.SITE_ADDRESS);
        if (set.isEmpty()) {
            set = offices.own()
                    .map(own -> settings.of(own, Setting.SITE_ADDRESS))
                    .orElse("");
        }
        return new Of(site, set.isEmpty() ? here() : set);
    }

    private String here() {
        String port = environment.getProperty("server.port", "8080");
        return List.of("0", "80").contains(port) ? "http://localhost" : "http://localhost:" + port;
    }
}
