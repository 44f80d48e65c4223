package org.gongkai.server.office;

import java.util.List;

/**
 * A person of a unit with what they do there (人员).
 *
 * @param account number of their account
 * @param signIn name they sign in with
 * @param name their own name
 * @param closed whether the account is closed
 * @param duties what they do, in their own right
 */
public record Person(long account, String signIn, String name, boolean closed, List<Post> duties) {

    /**
     * A role and where.
     *
     * @param role role
     * @param section name of the section, empty for the unit as a whole
     */
    public record Post(Role role, String section) {}
}
