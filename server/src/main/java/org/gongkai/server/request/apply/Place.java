package org.gongkai.server.request.apply;

import java.util.Locale;
import org.gongkai.server.portal.Site;

/**
 * Where an applicant is (所在站点): whose site, and in which language.
 *
 * @param language Chinese or English
 */
record Place(Site site, Locale language) {

    boolean isEnglish() {
        return language.equals(Locale.ENGLISH);
    }

    /** An address of this site in this language. */
    String at(String path) {
        return (isEnglish() ? "/en" : "") + site.at(path);
    }
}
