package org.gongkai.server.office;

import java.time.LocalDate;

/**
 * Who stands in for somebody in one of their roles (代理).
 *
 * @param id number
 * @param role the role
 * @param account who stands in
 * @param name their name
 * @param from first day
 * @param to last day
 */
public record Deputy(long id, Role role, long account, String name, LocalDate from, LocalDate to) {}
