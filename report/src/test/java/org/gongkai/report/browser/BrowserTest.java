package org.gongkai.report.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of pages rely on: that the browser sees what is wrong with a page. */
class BrowserTest {

    private static final String BAD = """
            <!DOCTYPE html><title>bad</title><img src="beside.png"><p style="color:#eee">hardly to be read
            <script>console.error("said"); throw new Error("thrown");</script>
            """;

    @TempDir
    Path folder;

    @Test
    void whatIsWrongWithAPageIsSeen() throws IOException {
        Path page = Files.writeString(folder.resolve("bad.html"), BAD);
        try (Browser browser = Browser.start();
                Visit visit = browser.open(page, Screen.DESKTOP)) {
            assertThat(visit.requests()).anyMatch(request -> request.endsWith("/beside.png"));
            assertThat(visit.complaints()).anyMatch("said"::equals).anyMatch(line -> line.contains("thrown"));
            assertThat(visit.barriers())
                    .anyMatch(line -> line.startsWith("image-alt:"))
                    .anyMatch(line -> line.startsWith("html-has-lang:"))
                    .anyMatch(line -> line.startsWith("color-contrast:"))
                    .anyMatch(line -> line.startsWith("landmark-one-main:"));
        }
    }

    @Test
    void withoutABrowserTheTestFailsAndSaysWhatToInstall() {
        assertThatThrownBy(() -> Browser.program(folder.toString()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("chromium, chromium-browser, google-chrome")
                .hasMessageContaining("Install Debian's package chromium");
    }
}
