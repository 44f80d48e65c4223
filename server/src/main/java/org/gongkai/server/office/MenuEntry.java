package org.gongkai.server.office;

import java.util.Set;

/**
 * An entry of the menu (栏目). Every room brings its own as a bean, with {@code @Order} for its place.
 *
 * @param path address
 * @param label key of its name
 * @param roles who sees it, empty for everybody
 * @param rare whether it is not for every day, and stands behind the others
 */
public record MenuEntry(String path, String label, Set<Role> roles, boolean rare) {

    public MenuEntry {
        roles = Set.copyOf(roles);
    }

    public MenuEntry(String path, String label, Role... roles) {
        this(path, label, Set.of(roles), false);
    }

    /** One that is not for every day. */
    public static MenuEntry rare(String path, String label, Role... roles) {
        return new MenuEntry(path, label, Set.of(roles), true);
    }

    /** Whether a person sees it. */
    public boolean isFor(Actor actor) {
        return roles.isEmpty() || roles.stream().anyMatch(actor::is);
    }
}
