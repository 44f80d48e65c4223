package org.gongkai.server.rollup.exchange;

/**
 * The office above a unit, with an installation of its own (上级系统), as the unit has entered it.
 *
 * @param address where reports are sent
 * @param token the token that the office above gave the unit
 */
record Above(Address address, Token token) {}
