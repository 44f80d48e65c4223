package org.gongkai.server.portal.content;

import java.util.List;
import org.gongkai.server.portal.SitePart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** How it stands with the parts of the site that this room keeps (栏目情况). */
@Configuration(proxyBeanMethods = false)
class ContentParts {

    @Bean
    @Order(10)
    SitePart guidePart(Guides guides) {
        return unit -> {
            int changed = guides.changed(unit).size();
            boolean none = guides.latest(unit).isEmpty();
            String state = none ? "site.guide.none" : changed > 0 ? "site.guide.changed" : "site.guide.well";
            return new SitePart.Standing(
                    "guide.title", "/office/guide", "/guide", state, of(changed), none || changed > 0);
        };
    }

    @Bean
    @Order(30)
    SitePart servicesPart(HallServices services) {
        return unit -> {
            int count = services.inForce(unit).size();
            String state = count == 0 ? "site.services.none" : "site.services";
            return new SitePart.Standing(
                    "services.title", "/office/services", "/services", state, of(count), count == 0);
        };
    }

    @Bean
    @Order(50)
    SitePart coveragePart(Coverage coverage) {
        return unit -> {
            int gaps = coverage.gaps(unit).size();
            String state = gaps == 0 ? "site.coverage.well" : "site.coverage.gaps";
            return new SitePart.Standing("coverage.title", "/office/coverage", "/coverage", state, of(gaps), gaps > 0);
        };
    }

    @Bean
    @Order(20)
    SitePart systemPart(SystemDocuments documents) {
        return unit -> {
            int count = documents.of(unit).size();
            String state = count == 0 ? "site.system.none" : "site.system";
            return new SitePart.Standing("system.title", "/office/system", "/system", state, of(count), count == 0);
        };
    }

    @Bean
    @Order(40)
    SitePart keyAreasPart(KeyFigures figures) {
        return unit -> {
            int areas = figures.counts(unit).size();
            String state = areas == 0 ? "site.key-areas.none" : "site.key-areas";
            return new SitePart.Standing(
                    "key-areas.title", "/office/key-areas", "/key-areas", state, of(areas), areas == 0);
        };
    }

    private static List<String> of(int number) {
        return List.of(String.valueOf(number));
    }
}
