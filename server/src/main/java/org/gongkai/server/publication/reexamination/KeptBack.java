package org.gongkai.server.publication.reexamination;

import java.time.LocalDate;
import org.gongkai.server.publication.Material;
import org.jspecify.annotations.Nullable;

/**
 * A material that does not go out (不公开的信息).
 *
 * @param material the material
 * @param closedOn when it was closed
 * @param examinedOn when it was last re-examined, null if it never was
 */
record KeptBack(
        Material material, LocalDate closedOn, @Nullable LocalDate examinedOn) {

    /** By when it must be looked at again: once a year. */
    public LocalDate dueOn() {
        return (examinedOn == null ? closedOn : examinedOn).plusYears(1);
    }
}
