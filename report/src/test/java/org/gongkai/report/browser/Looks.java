package org.gongkai.report.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** Questions to a page about what a person sees of it. */
public final class Looks {

    /** How a cell is marked, colours apart: frame, weight, line under the figure, hatching. */
    private static final String MARKING = """
            element => {
                const style = getComputedStyle(element);
                return [style.outlineStyle, style.outlineStyle === 'none' ? '' : style.outlineWidth, style.fontWeight,
                    style.textDecorationLine, style.backgroundImage === 'none' ? '' : 'hatched'].join(' ');
            }""";

    private static final String IN_SIGHT = """
            element => {
                const box = element.getBoundingClientRect();
                return box.width > 0 && box.left >= -1 && box.right <= innerWidth + 1
                    && box.top >= -1 && box.top < innerHeight - 20;
            }""";

    /** What sticks out of the page's width though it stands in no box that scrolls. */
    private static final String STICKING_OUT = """
            () => [...document.querySelectorAll('body *')]
                .filter(element => !element.parentElement.closest('.table, .gongkai-wide'))
                .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                .map(element => element.outerHTML.slice(0, 200))""";

    private static final String SCROLLING_BUT_OUT_OF_REACH = """
            () => [...document.querySelectorAll('body *')]
                .filter(element => element.scrollWidth > element.clientWidth + 1
                    && ['auto', 'scroll'].includes(getComputedStyle(element).overflowX))
                .filter(element => element.tabIndex !== 0 || element.getAttribute('role') !== 'region')
                .map(element => element.outerHTML.slice(0, 200))""";

    /** Texts that are not drawn at all. */
    private static final String HIDDEN = """
            () => [...document.querySelectorAll('main *')]
                .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
                .filter(element => !element.checkVisibility({opacityProperty: true, visibilityProperty: true}))
                .map(element => element.textContent)""";

    private Looks() {}

    /** How the first element of a selector is marked, colours apart. */
    public static String marking(Page page, String selector) {
        return (String) page.locator(selector).first().evaluate(MARKING);
    }

    /** Whether the one element of a selector begins within the window, and is no wider. */
    public static boolean inSight(Page page, String selector) {
        return (boolean) page.locator(selector).evaluate(IN_SIGHT);
    }

    /** Elements that stick out of the page's width though they stand in no box that scrolls. */
    public static List<String> stickingOut(Page page) {
        return strings(page, STICKING_OUT);
    }

    /** Boxes that scroll sideways but not by keyboard. */
    public static List<String> outOfReach(Page page) {
        return strings(page, SCROLLING_BUT_OUT_OF_REACH);
    }

    /** Texts that are not drawn at all. */
    public static List<String> hidden(Page page) {
        return strings(page, HIDDEN);
    }

    @SuppressWarnings("unchecked") // The scripts give lists of strings.
    private static List<String> strings(Page page, String script) {
        return (List<String>) page.evaluate(script);
    }
}
