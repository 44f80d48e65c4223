package org.gongkai.bench.portal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gongkai.bench.Section;
import org.gongkai.bench.server.Times;

/** The part of the page of results that tells of the portal. */
final class PortalSection {

    private final Section section = new Section("portal");

    PortalSection(String machine, double load) {
        section.line("## The public portal");
        section.line("");
        section.line("Made by `bench/run-portal`; medians, in brackets the least and the most.");
        section.line("");
        section.line("Machine: %s. Load before: %.1f.", machine, load);
    }

    /** Throughput, page by page. */
    void pages(List<PageDuel> duels, int rounds, int seconds) {
        section.line("");
        section.line("### Pages beside nginx");
        section.line("");
        section.line(
                "Each on the first core, by turns %d times %d s; wrk with 64 connections on the second.",
                rounds, seconds);
        section.line("");
        section.line(
                "| page | bytes | pages a second | bytes from nginx | nginx, pages a second | part of nginx's | wanted |");
        section.line("|---|--:|--:|--:|--:|--:|--:|");
        for (PageDuel duel : duels) {
            section.line(
                    "| %s | %,d | %s | %,d | %s | %.0f %% | %s |",
                    duel.what(),
                    duel.bytes(),
                    duel.firstRate().text("%,.0f"),
                    duel.othersBytes(),
                    duel.secondRate().text("%,.0f"),
                    duel.percent(),
                    duel.wanted());
        }
    }

    /** Latency at the same rate. */
    void latency(List<LatencyDuel> duels) {
        section.line("");
        section.line(
                "Both asked at half of the program's own most, from the moment each question was to be sent (open loop):");
        section.line("");
        section.line(
                "| accepted | questions a second | ms, median | ms, p99 | nginx, ms, median | nginx, ms, p99 | p99, times nginx's | wanted | without answer |");
        section.line("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (LatencyDuel duel : duels) {
            section.line(
                    "| %s | %,.0f | %s | %s | %s | %s | %.1f | 3 | %d |",
                    duel.encoding(),
                    duel.rate(),
                    duel.ofFirst(Latency::median).text("%.2f"),
                    duel.ofFirst(Latency::p99).text("%.2f"),
                    duel.ofSecond(Latency::median).text("%.2f"),
                    duel.ofSecond(Latency::p99).text("%.2f"),
                    duel.times(),
                    duel.failed());
        }
    }

    /** Publishing on one database. */
    void publishing(String database, List<PublishingCost.Cost> costs) {
        section.line("");
        section.line("### Publishing one document, %s", database);
        section.line("");
        section.line("Milliseconds, median and, behind the stroke, the 95th of a hundred.");
        section.line("");
        section.line(
                "| items in the catalogue | %s | times | wanted |",
                cells(costs.stream()
                        .map(cost -> String.format(Locale.ROOT, "%,d", cost.items()))
                        .toList()));
        section.line("|---|%s--:|--:|", "--:|".repeat(costs.size()));
        step("transaction", costs.stream().map(PublishingCost.Cost::transaction).toList());
        step(
                "until every page that shows it is rendered, in both languages",
                costs.stream().map(PublishingCost.Cost::rendered).toList());
    }

    private void step(String what, List<Times> times) {
        section.line(
                "| %s | %s | %.1f | 2 |",
                what,
                cells(times.stream()
                        .map(one -> String.format(Locale.ROOT, "%.1f / %.1f", one.median(), one.p95()))
                        .toList()),
                times.get(times.size() - 1).median() / times.get(0).median());
    }

    /** How long a start takes. */
    void starts(Starts starts) {
        section.line("");
        section.line("### Start with the demonstration office");
        section.line("");
        section.line(
                "`./gongkai serve` on an existing data folder, both cores, from the start of the process to the last byte of the");
        section.line("first page; %d times by turns.", starts.archived().size());
        section.line("");
        section.line("| | seconds | wanted |");
        section.line("|---|--:|--:|");
        section.line(
                "| as the launcher starts it, with its class-data archive | %s | 5 |",
                starts.withArchive().text("%.2f"));
        section.line(
                "| with the JDK's own archive only | %s | |", starts.without().text("%.2f"));
    }

    /** What a crowd does. */
    void crowd(CrowdResult crowd) {
        section.line("");
        section.line("### A thousand connections at once");
        section.line("");
        section.line(
                "%,d readers ask %,d questions a second together, alone and while %,d very slow clients hold connections: a",
                crowd.readers(), crowd.rate(), crowd.slow());
        section.line(
                "third dribble the head of a question, a third the body of a form, a third take a file of 4 MB by the kilobyte.");
        section.line("");
        section.line("| | answered | without answer | ms, median | ms, p99 | ms, longest | MB resident |");
        section.line("|---|--:|--:|--:|--:|--:|--:|");
        crowd("readers alone", crowd.alone(), crowd.before());
        crowd("readers among slow clients", crowd.together(), crowd.with());
        section.line("");
        section.line(
                "Of the slow clients %,d are still connected, %,d were told at once that there are too many of them.",
                crowd.connected(), crowd.refused());
    }

    private void crowd(String who, Latency saw, double megabytes) {
        section.line(
                "| %s | %,d | %,d | %.2f | %.2f | %.1f | %.0f |",
                who, saw.answered(), saw.failed(), saw.median(), saw.p99(), saw.most(), megabytes);
    }

    private static String cells(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | "));
    }

    /** Puts it in its place on the page. */
    void into(Path results) throws IOException {
        section.into(results);
    }

    @Override
    public String toString() {
        return section.toString();
    }
}
