package org.gongkai.server.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * The style of all pages (样式表): GOV.UK Frontend and the Ministry of Justice's components with our own colour and
 * Chinese system fonts, without the crown and without GDS Transport, which are not ours to use.
 */
@Component
public class StyleSheet {

    private static final String GOVUK =
            "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.css";
    private static final String MOJ =
            "META-INF/resources/webjars/ministryofjustice__frontend/5.1.3/moj/moj-frontend.min.css";
    private static final String OWN = "org/gongkai/server/platform/web/gongkai.css";
    private static final String PORTAL = "org/gongkai/server/platform/web/portal.css";

    private static final String INK_BLUE = "#1d4f8c";
    private static final String INK_BLUE_DARK = "#163c6b";

    /** Put together when it is asked for first: the start need not wait for it. */
    private final Supplier<Sheet> sheet = SingletonSupplier.of(Sheet::made);

    /** The whole sheet. */
    public String css() {
        return sheet.get().css();
    }

    /** Its address, which changes with it, so that browsers may keep it for good. */
    public String address() {
        return sheet.get().address();
    }

    private record Sheet(String css, String address) {

        static Sheet made() {
            String css = ours(text(GOVUK)) + "\n" + ours(text(MOJ)) + "\n" + text(OWN) + "\n" + text(PORTAL);
            byte[] digest = DigestUtils.md5Digest(css.getBytes(StandardCharsets.UTF_8));
            return new Sheet(css, "/assets/gongkai-" + HexFormat.of().formatHex(digest, 0, 4) + ".css");
        }
    }

    private static String ours(String sheet) {
        return sheet.replaceAll("@font-face\\{[^}]*}", "")
                .replaceAll("url\\([^)]*crest[^)]*\\)", "none")
                .replace("GDS Transport,arial,sans-serif", "var(--gongkai-face)")
                .replace("#1d70b8", INK_BLUE)
                .replace("#1a65a6", INK_BLUE)
                .replace("#003078", INK_BLUE_DARK)
                .replace("#00703c", INK_BLUE)
                .replace("#005a30", INK_BLUE_DARK)
                .replace("#002d18", INK_BLUE_DARK);
    }

    private static String text(String resource) {
        try (InputStream in = new ClassPathResource(resource).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Style sheet " + resource + " is missing", e);
        }
    }
}
