package org.gongkai.server.portal;

import java.util.List;
import org.gongkai.server.office.Unit;

/** A part of the public site that people write by hand (网站栏目): rooms bring theirs as beans, in their order. */
public interface SitePart {

    /** How it stands with that part. */
    Standing standingOf(Unit unit);

    /**
     * How it stands with a part of the site (栏目情况).
     *
     * @param label key of its name
     * @param path where the office writes it
     * @param publicPath where everybody reads it
     * @param state key of the sentence that tells how it stands
     * @param of what the sentence names
     * @param wanting whether something is to be done about it
     */
    record Standing(String label, String path, String publicPath, String state, List<String> of, boolean wanting) {

        public Standing {
            of = List.copyOf(of);
        }
    }
}
