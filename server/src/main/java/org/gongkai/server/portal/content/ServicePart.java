package org.gongkai.server.portal.content;

/** The parts of a service guide, in the order in which they are read (办事指南要素); form, page and import follow it. */
enum ServicePart {
    /** By which law or document (办理依据). */
    BASIS,
    /** Who may have it (办理条件). */
    CONDITIONS,
    /** What to bring (申请材料). */
    PAPERS,
    /** What happens, step by step (办理流程). */
    STEPS,
    /** How long it takes (办理时限). */
    TERM,
    /** What it costs (收费标准). */
    FEE,
    /** At which window (办理地点). */
    PLACE,
    /** When it is open (办公时间). */
    HOURS,
    /** By which number it is reached (咨询电话). */
    TELEPHONE;

    /** Whether it is told in a line, rather than in paragraphs. */
    boolean isShort() {
        return ordinal() >= TERM.ordinal();
    }
}
