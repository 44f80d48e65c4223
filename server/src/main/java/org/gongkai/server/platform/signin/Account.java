package org.gongkai.server.platform.signin;

import java.io.Serializable;

/**
 * Whoever has signed in (登录人); what they may do, the office says.
 *
 * @param id number of the account
 * @param signIn name they sign in with
 * @param name their own name
 */
public record Account(long id, String signIn, String name) implements Serializable {}
