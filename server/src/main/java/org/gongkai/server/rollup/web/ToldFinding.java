package org.gongkai.server.rollup.web;

import java.util.List;
import java.util.Locale;
import org.gongkai.report.Messages;
import org.gongkai.report.check.Finding;

/**
 * A finding in the reader's language (检查结果).
 *
 * @param finding what was found
 * @param expected what would be right
 * @param actual what stands there
 * @param law what asks for it
 * @param advice what to do
 */
record ToldFinding(Finding finding, String expected, String actual, String law, String advice) {

    static List<ToldFinding> of(List<Finding> findings, Locale locale) {
        Messages words = Messages.in(locale);
        return findings.stream()
                .map(finding -> new ToldFinding(
                        finding,
                        words.text(finding.expected()),
                        words.text(finding.actual()),
                        words.text(finding.law()),
                        words.text(finding.advice())))
                .toList();
    }
}
