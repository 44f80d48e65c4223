package org.gongkai.server.office;

import java.util.Set;

/**
 * An entry of the menu (栏目). Every room brings its own as a bean, with {@code @Order} for its place.
 *
 * @param path address
 * @param label key of its name
 * @param roles who sees it, empty for everybody
 */
public record MenuEntry(String path, String label, Set<Role> roles) {

    public MenuEntry {
        roles = Set.copyOf(roles);
    }

    public MenuEntry(String path, String label, Role... roles) {
        this(path, label, Set.of(roles));
    }

    /** Whether a person sees it. */
    public boolean isFor(Actor actor) {
        return roles.isEmpty() || roles.stream().anyMatch(actor::is);
    }
}
