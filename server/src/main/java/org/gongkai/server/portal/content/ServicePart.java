package org.gongkai.server.portal.content;

/** The parts of a service guide, in the order in which they are read (办事指南要素); form, page and import follow it. */
public enum ServicePart {
    /** By which law or document (办理依据). */
    BASIS(false),
    /** Who may have it (办理条件). */
    CONDITIONS(false),
    /** What to bring (申请材料). */
    PAPERS(false),
    /** What happens, step by step (办理流程). */
    STEPS(false),
    /** How long it takes (办理时限). */
    TERM(true),
    /** What it costs (收费标准). */
    FEE(true),
    /** At which window (办理地点). */
    PLACE(true),
    /** When it is open (办公时间). */
    HOURS(true),
    /** By which number it is reached (咨询电话). */
    TELEPHONE(true);

    private final boolean isShort;

    ServicePart(boolean isShort) {
        this.isShort = isShort;
    }

    /** Whether its lines are steps, one after the other. */
    public boolean isOrdered() {
        return this == STEPS;
    }

    /** Whether it is told in a line, rather than in paragraphs. */
    public boolean isShort() {
        return isShort;
    }
}
