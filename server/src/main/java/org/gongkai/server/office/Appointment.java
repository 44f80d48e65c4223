package org.gongkai.server.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person was given (任职).
 *
 * @param id number
 * @param role role
 * @param section name of the section, empty for the unit as a whole
 * @param from first day
 * @param to last day, null while there is none
 */
public record Appointment(
        long id,
        Role role,
        String section,
        LocalDate from,
        @Nullable LocalDate to) {}
