package org.gongkai.server.portal.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.server.portal.Change;
import org.gongkai.server.portal.Follower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Keeps the page store up to date (静态页面更新): forgets what a change touches at once, and renders it anew before anybody asks,
 * unless it is so much that it had better wait until somebody does.
 */
@Component
@ConditionalOnWebApplication
class PageFollower implements Follower {

    private static final Logger LOG = LoggerFactory.getLogger(PageFollower.class);
    private static final String POSITION = "position";
    private static final String PROGRAM = "program";

    /** Beyond so many, an import is at work, whose pages few will read today. */
    private static final int AHEAD = 400;

    private final PageStore store;
    private final PublicPages pages;

    PageFollower(PageStore store, PublicPages pages, Program program) {
        this.store = store;
        this.pages = pages;
        if (!store.note(PROGRAM).equals(program.version())) {
            store.forgetAll();
            store.note(PROGRAM, program.version());
        }
    }

    @Override
    public long position() {
        String position = store.note(POSITION);
        return position.isEmpty() ? 0 : Long.parseLong(position);
    }

    @Override
    public void hear(Change change) {
        forget(change);
    }

    @Override
    public void follow(List<Change> changes) {
        changes.forEach(this::forget);
        store.note(POSITION, String.valueOf(changes.get(changes.size() - 1).number()));
        Set<String> paths = changes.stream()
                .flatMap(change -> change.paths().stream())
                .filter(path -> !path.equals(Change.ALL) && !isFile(path))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (paths.size() <= AHEAD) {
            paths.forEach(this::renderAhead);
        }
    }

    /** A page that cannot be rendered keeps no other from it; whoever asks for it is told. */
    private void renderAhead(String path) {
        try {
            pages.renderAhead(path);
        } catch (RuntimeException e) {
            LOG.error("The page {} cannot be rendered", path, e);
        }
    }

    @Override
    public boolean isFirst() {
        return true;
    }

    /** Programs fetch these now and then; nobody waits for them. */
    private static boolean isFile(String path) {
        return path.indexOf('.', path.lastIndexOf('/')) >= 0;
    }

    private void forget(Change change) {
        if (change.paths().contains(Change.ALL)) {
            store.forgetAll();
        } else {
            store.forget(change.paths().stream()
                    .flatMap(path -> Stream.of(Language.values()).map(language -> language.address(path)))
                    .toList());
        }
    }
}
