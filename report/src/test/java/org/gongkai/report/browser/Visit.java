package org.gongkai.report.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** One page, opened in a browser that remembers nothing; what it asked for and complained about since. */
public final class Visit implements AutoCloseable {

    /** What the axe-core rules are called that belong to WCAG 2.2 A and AA, and its rules of good practice. */
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String AXE = """
            async rules => {
                const result = await axe.run(document, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']});
                return result.violations.flatMap(rule =>
                        rule.nodes.map(node => rule.id + ': ' + node.failureSummary + ': ' + node.html));
            }""";

    private final BrowserContext context;
    private final Page page;
    private final List<String> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Visit(BrowserContext context, String address) {
        this.context = context;
        this.page = context.newPage();
        context.onRequest(request -> requests.add(request.url()));
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(address);
    }

    public Page page() {
        return page;
    }

    /** Does what leads to another page, and waits until that is there. */
    @SuppressWarnings(
            "deprecation") // Racy only where the page is left before the waiting begins, which it is not here.
    public void follow(Runnable step) {
        page.waitForNavigation(step);
    }

    /** Addresses that were asked for, that of the page first. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Errors and warnings that the browser wrote to its console. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What keeps some people from using the page, found by axe-core: rule, what to mend and element, a line each. */
    @SuppressWarnings("unchecked") // A script that gives a list of strings.
    public List<String> barriers() {
        // Not by AxeBuilder.analyze(), which hands over every node that is well too, and takes five times as long.
        page.evaluate(AxeBuilder.getAxeScript());
        return (List<String>) page.evaluate(AXE, RULES);
    }

    @Override
    public void close() {
        context.close();
    }
}
