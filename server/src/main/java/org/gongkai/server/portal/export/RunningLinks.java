package org.gongkai.server.portal.export;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.server.portal.store.StoredPage;

/**
 * Leads from the exported pages back to the running program what no plain file can do (动态链接): search, requests, feedback, the
 * open interface, the office. Without an address the pages stay as they are, for a server that passes these on itself.
 *
 * @param address address of the running program without a slash at the end, empty for none
 */
record RunningLinks(String address) {

    private static final Pattern LINK = Pattern.compile(
            "(\\s(?:href|action|hx-get)=\")"
                    + "((?:/en)?(?:/units/[^/\"]+)?/(?:search|suggest|feedback|requests|office|sign-in|api|board)(?=[/?\"#])[^\"]*\")");

    StoredPage in(StoredPage page) {
        if (address.isEmpty() || page.isData()) {
            return page;
        }
        String html = new String(page.plain(), StandardCharsets.UTF_8);
        String led = LINK.matcher(html).replaceAll("$1" + Matcher.quoteReplacement(address) + "$2");
        return led.equals(html) ? page : page.with(led.getBytes(StandardCharsets.UTF_8));
    }
}
