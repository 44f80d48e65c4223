package org.gongkai.server.office.web;

import org.gongkai.server.office.RefusedException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells why something was refused on the page that comes next (退回说明), for pages that keep what was typed. */
public final class Refused {

    private Refused() {}

    /** Tells it. */
    public static void tell(RedirectAttributes then, RefusedException e) {
        then.addFlashAttribute("refused", e.key());
        then.addFlashAttribute("refusedOf", e.of().toArray());
    }
}
