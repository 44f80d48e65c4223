package org.gongkai.server.portal.store;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.gongkai.server.office.Setting;
import org.springframework.web.util.UriUtils;

/**
 * Where a page stands (页面地址), for its links to itself.
 *
 * @param site beginning of every address of the site, empty where its settings do not tell it
 * @param domain the site's host, empty likewise
 * @param path address from the root without the part that says the language, as browsers spell it
 */
record PageAddress(String site, String domain, String path) {

    static PageAddress of(Map<Setting, String> settings, String path) {
        String site = Objects.requireNonNullElse(settings.get(Setting.SITE_ADDRESS), "");
        String domain = site.replaceFirst("^https?://", "").replaceFirst("[:/].*", "");
        int question = path.indexOf('?');
        String read = question < 0 ? path : path.substring(0, question);
        String query = question < 0 ? "" : path.substring(question); // as it was asked, so spelled already
        return new PageAddress(site, domain, UriUtils.encodePath(read, StandardCharsets.UTF_8) + query);
    }

    /** Address of the same page in a language, from the root. */
    public String in(Language language) {
        return language.address(path);
    }

    /** The same as others reach it. */
    public String whole(Language language) {
        return site + in(language);
    }
}
