package org.gongkai.server.portal.export;

import java.util.List;

/**
 * How far an export has come (导出进度).
 *
 * @param program build that wrote it
 * @param dynamic address that its links lead to
 * @param position number of the last change that it shows, 0 before the first export
 */
record ExportState(String program, String dynamic, long position) {

    private static final int LINES = 3;

    /** Reads what {@link #lines} gives; anything else is taken for nothing, and all is written anew. */
    static ExportState of(String text) {
        List<String> lines = text.lines().toList();
        return lines.size() == LINES && lines.get(2).matches("[0-9]{1,18}")
                ? new ExportState(lines.get(0), lines.get(1), Long.parseLong(lines.get(2)))
                : new ExportState("", "", 0);
    }

    boolean isOf(String build, String address) {
        return program.equals(build) && dynamic.equals(address);
    }

    String lines() {
        return program + "\n" + dynamic + "\n" + position + "\n";
    }
}
