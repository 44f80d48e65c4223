package org.gongkai.server.portal.content;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.gongkai.server.portal.Finder;
import org.gongkai.server.portal.Site;
import org.springframework.stereotype.Component;

/**
 * Finds services by their names (事项检索). People seldom know a name to the letter, so it is enough that it has two fifths of the
 * pairs of characters that they typed.
 */
@Component
class ServiceFinder implements Finder {

    private static final int MOST = 3;
    private static final int LONGEST = 40;
    private static final double ENOUGH = 0.4;

    private final HallServices services;

    ServiceFinder(HallServices services) {
        this.services = services;
    }

    private record Fit(HallService service, double share) {}

    @Override
    public List<Found> find(Site site, String typed) {
        List<String> pairs = pairs(typed);
        if (pairs.isEmpty()) {
            return List.of();
        }
        return services.inForce(site.unit()).stream()
                .map(service -> new Fit(service, share(pairs, service.name())))
                .filter(fit -> fit.share() >= ENOUGH)
                .sorted(Comparator.comparingDouble(Fit::share).reversed())
                .limit(MOST)
                .map(fit -> new Found(
                        fit.service().name(),
                        "services.public",
                        site.at("/services/" + fit.service().id())))
                .toList();
    }

    private static double share(List<String> pairs, String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return (double) pairs.stream().filter(plain::contains).count() / pairs.size();
    }

    /** Pairs of neighbouring letters and digits of each word. */
    private static List<String> pairs(String typed) {
        String cut = typed.substring(0, Math.min(LONGEST, typed.length())).toLowerCase(Locale.ROOT);
        return List.of(cut.split("[^\\p{L}\\p{N}]+")).stream()
                .flatMap(word -> IntStream.range(0, word.length() - 1).mapToObj(at -> word.substring(at, at + 2)))
                .distinct()
                .toList();
    }
}
