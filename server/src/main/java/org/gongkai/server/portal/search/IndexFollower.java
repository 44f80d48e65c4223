package org.gongkai.server.portal.search;

import java.util.List;
import java.util.OptionalLong;
import org.gongkai.server.platform.search.SearchAwayException;
import org.gongkai.server.portal.Change;
import org.gongkai.server.portal.Follower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Lets the index follow the catalogue (索引同步). The program answers meanwhile, whatever state the index is in. */
@Component
@ConditionalOnWebApplication
class IndexFollower implements Follower {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);

    private final PublicIndex index;
    private boolean isChecked;
    private boolean isAway;

    IndexFollower(PublicIndex index) {
        this.index = index;
    }

    /** A lost index is made anew here, on the follower's own thread. While the search server is away nothing is to be done. */
    @Override
    public long position() {
        try {
            long position = found();
            isAway = false;
            return position;
        } catch (SearchAwayException e) {
            if (!isAway) {
                LOG.error("Search is away: {}", e.getMessage());
            }
            isAway = true;
            return Long.MAX_VALUE;
        }
    }

    @Override
    public void follow(List<Change> changes) {
        index.follow(changes);
    }

    private long found() {
        if (!isChecked && index.position().isPresent()) {
            index.check();
        }
        isChecked = true;
        OptionalLong position = index.position();
        if (position.isEmpty()) {
            index.rebuild(true);
        }
        return index.position().orElse(Long.MAX_VALUE);
    }
}
