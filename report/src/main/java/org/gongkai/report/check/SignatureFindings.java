package org.gongkai.report.check;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.report.Fact;
import org.gongkai.report.Frame;
import org.gongkai.report.StatedDate;
import org.gongkai.report.read.UnitNames;
import org.gongkai.report.read.source.ProseLine;

/** Whether title, text, document number and signature agree: who reports, and when it was signed. */
final class SignatureFindings implements Check {

    private static final Pattern YEAR_OF_NUMBER = Pattern.compile("\\D(\\d{4})\\D");

    @Override
    public void check(CheckContext context, List<Finding> findings) {
        if (context.report().year() == null) {
            findings.add(Rule.YEAR_UNKNOWN.finding().build());
        }
        Fact<StatedDate> signedOn = context.report().frame().signedOn();
        if (signedOn != null) {
            signedInTime(context, signedOn, findings);
            documentNumber(context.report().frame(), signedOn, findings);
        }
        units(context, findings);
    }

    private static void signedInTime(CheckContext context, Fact<StatedDate> signedOn, List<Finding> findings) {
        Integer year = context.report().year();
        LocalDate signed = signedOn.value().date().orElse(null);
        if (year == null || signed == null) {
            return;
        }
        LocalDate lastDay = LocalDate.of(year, 12, 31);
        LocalDate due = context.settings().due().atYear(year + 1);
        Rule rule = signed.isBefore(lastDay) ? Rule.SIGNED_EARLY : signed.isAfter(due) ? Rule.SIGNED_LATE : null;
        if (rule != null) {
            findings.add(rule.finding()
                    .at(signedOn.at())
                    .quote(signedOn.quote())
                    .expected(rule == Rule.SIGNED_EARLY ? lastDay : due)
                    .actual(signed)
                    .build());
        }
    }

    private static void documentNumber(Frame frame, Fact<StatedDate> signedOn, List<Finding> findings) {
        Fact<String> number = frame.documentNumber();
        if (number == null) {
            return;
        }
        Matcher matcher = YEAR_OF_NUMBER.matcher(number.value());
        if (matcher.find()
                && Integer.parseInt(matcher.group(1)) != signedOn.value().year()) {
            findings.add(Rule.DOCUMENT_NUMBER
                    .finding()
                    .at(number.at())
                    .quote(number.quote())
                    .expected(signedOn.value().year(), signedOn.quote())
                    .actual(matcher.group(1))
                    .build());
        }
    }

    private static void units(CheckContext context, List<Finding> findings) {
        String titled = context.report().unit();
        Fact<String> signed = context.report().frame().signedBy();
        if (titled == null) {
            return;
        }
        if (signed != null && !UnitNames.meanTheSame(titled, signed.value())) {
            findings.add(differs(titled, signed));
        }
        for (ProseLine line : context.reading().prose()) {
            Fact<String> maker = UnitNames.makerIn(line);
            if (maker != null && !UnitNames.meanTheSame(titled, maker.value())) {
                findings.add(differs(titled, maker));
            }
        }
    }

    private static Finding differs(String titled, Fact<String> other) {
        return Rule.UNIT_DIFFERS
                .finding()
                .at(other.at())
                .quote(other.quote())
                .expected(titled)
                .actual(other.value())
                .build();
    }
}
