package org.gongkai.server.portal.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.server.portal.PageSource;
import org.gongkai.server.portal.Rendering;
import org.gongkai.server.portal.Site;
import org.gongkai.server.portal.Touched;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What of the kinds of articles 20 and 21 is public, as everybody reads it (公开情况页): a bar and a number for each. */
@Component
class CoveragePages implements PageSource {

    private static final String COVERAGE = "/coverage";

    private final Coverage coverage;
    private final Heads heads;

    CoveragePages(Coverage coverage, Heads heads) {
        this.coverage = coverage;
        this.heads = heads;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Rendering> at(Site site, String path) {
        if (!path.equals(COVERAGE)) {
            return Optional.empty();
        }
        List<CoverageRow> rows = coverage.of(site.unit());
        long total = rows.stream().mapToLong(CoverageRow::count).sum();
        return Optional.of(Rendering.page(
                site,
                "portal/coverage",
                Map.of("head", heads.of(site, "coverage.public"), "rows", rows, "total", total)));
    }

    /** Whatever is published, is counted. */
    @Override
    public Stream<String> touchedBy(Touched touched) {
        return Stream.of(touched.site().at(COVERAGE));
    }

    @Override
    public Stream<String> standing(Site site) {
        return Stream.of(site.at(COVERAGE));
    }
}
