package org.gongkai.server.portal;

import java.nio.charset.StandardCharsets;
import org.gongkai.server.office.Unit;
import org.springframework.web.util.UriUtils;

/**
 * A unit's part of the portal (单位站点).
 *
 * @param unit whose it is
 * @param base what its addresses begin with: empty for the installation's own office, else {@code /units/CODE}
 */
public record Site(Unit unit, String base) {

    /** A whole address out of one below the base, such as {@code /kinds/20-3}; {@code /} is the front page. */
    public String at(String path) {
        return path.equals("/") && !base.isEmpty() ? base : base + path;
    }

    /** The same as a link spells it. */
    public String href(String path) {
        return UriUtils.encodePath(at(path), StandardCharsets.UTF_8);
    }
}
