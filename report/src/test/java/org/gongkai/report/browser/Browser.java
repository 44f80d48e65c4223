package org.gongkai.report.browser;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Chromium of this machine without a window; one does for all tests of a class. */
public final class Browser implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** Starts the browser; fails where the machine has none, for a page that nobody looked at is not tested. */
    public static Browser start() {
        Path program = program(System.getenv().getOrDefault("PATH", ""));
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(program)
                                .setArgs(ARGUMENTS)));
    }

    /** The first of the browser's names that stands in a folder of {@code path}. */
    static Path program(String path) {
        return NAMES.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No browser on the PATH (looked for "
                        + String.join(", ", NAMES) + "). Install Debian's package chromium, or run ./verify."));
    }

    /** Opens a file of this machine on a screen. */
    public Visit open(Path file, Screen screen) {
        return open(file.toUri().toString(), screen);
    }

    /** Opens an address on a screen. */
    public Visit open(String address, Screen screen) {
        return new Visit(chromium.newContext(screen.options()), address);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
