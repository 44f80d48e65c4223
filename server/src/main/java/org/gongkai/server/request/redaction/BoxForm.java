package org.gongkai.server.request.redaction;

import org.gongkai.server.office.RefusedException;
import org.gongkai.server.platform.redaction.Area;

/** A box as typed, or as the script wrote it (画框表单). */
record BoxForm(String page, String x, String y, String width, String height) {

    BoxForm {
        page = page == null ? "" : page;
        x = x == null ? "" : x;
        y = y == null ? "" : y;
        width = width == null ? "" : width;
        height = height == null ? "" : height;
    }

    /** @throws RefusedException if something is no number, or the box does not lie on a page */
    Area area() {
        int number = (int) number(page);
        double left = number(x);
        double top = number(y);
        double wide = number(width);
        double high = number(height);
        if (number < 1 || !Area.isOnPage(left, top, wide, high)) {
            throw new RefusedException("partial.refused.box");
        }
        return new Area(number, left, top, wide, high);
    }

    private static double number(String typed) {
        try {
            return Double.parseDouble(typed.strip());
        } catch (NumberFormatException e) {
            throw new RefusedException("partial.refused.number", typed.strip());
        }
    }
}
