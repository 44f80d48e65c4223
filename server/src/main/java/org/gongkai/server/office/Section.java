package org.gongkai.server.office;

/**
 * A section or community of a unit (股室、社区).
 *
 * @param id number
 * @param unitId its unit
 * @param name name
 * @param kind what it is
 */
public record Section(long id, long unitId, String name, Kind kind) {

    /** What a section is. */
    public enum Kind {
        /** A part of the office (股室). */
        SECTION,
        /** A community or village (社区、村). */
        COMMUNITY
    }
}
