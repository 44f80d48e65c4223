package org.gongkai.server.rollup.exchange;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Unit;

/**
 * Where another installation is reached (对方系统地址): over HTTPS, and without only on this machine itself.
 *
 * @param text with nothing behind its path, no slash at its end
 */
record Address(String text) {

    private static final int LONGEST = 300;
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws RefusedException for what is no such address */
    static Address of(String typed) {
        String text = typed.strip().replaceAll("/+$", "");
        try {
            URI uri = URI.create(text);
            if (text.length() <= LONGEST && isSafe(uri) && isBare(uri)) {
                return new Address(text);
            }
            throw new RefusedException("refused.exchange.address", text);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("refused.exchange.address", text);
        }
    }

    URI report(Unit unit, int year) {
        return URI.create(
                text + "/api/v1/annual/" + year + "?unit=" + URLEncoder.encode(unit.code(), StandardCharsets.UTF_8));
    }

    URI reception() {
        return URI.create(text + "/api/v1/exchange/reports");
    }

    private static boolean isSafe(URI uri) {
        String host = uri.getHost();
        return host != null
                && ("https".equalsIgnoreCase(uri.getScheme())
                        || ("http".equalsIgnoreCase(uri.getScheme()) && HERE.contains(host)));
    }

    private static boolean isBare(URI uri) {
        return uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
    }
}
