package org.gongkai.server.portal.content;

import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Role;

/** Who of an office may look at what it writes for its site; only the clerk writes (查阅权限). */
final class Readers {

    private Readers() {}

    /**
     * Lets the clerk, the leader and the inspector in.
     *
     * @throws org.gongkai.server.office.NotYoursException if they are none of them
     */
    static void mustBe(Actor actor) {
        actor.asAny(Role.CLERK, Role.LEADER, Role.INSPECTOR);
    }
}
