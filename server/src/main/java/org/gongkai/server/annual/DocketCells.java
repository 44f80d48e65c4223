package org.gongkai.server.annual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.FormRow;
import org.gongkai.rules.form.FormTable;
import org.gongkai.rules.request.Dockets;
import org.gongkai.server.office.Unit;
import org.gongkai.server.request.ApplicantKind;
import org.gongkai.server.request.Request;
import org.gongkai.server.request.RequestStatistics;
import org.gongkai.server.request.RequestStatistics.Tally;
import org.gongkai.server.request.RequestStatistics.Wanted;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Table three out of the dockets (依申请公开的数据). */
@Component
class DocketCells implements CellSource {

    private static final int PART = 10_000;

    private final RequestStatistics statistics;
    private final Dockets dockets;

    DocketCells(RequestStatistics statistics, Dockets dockets) {
        this.statistics = statistics;
        this.dockets = dockets;
    }

    @Override
    public FormTable.Source source() {
        return FormTable.Source.DOCKET;
    }

    @Override
    public Map<CellId, Long> tally(Unit unit, FormTable table, int year) {
        Map<CellId, Long> figures = new HashMap<>();
        for (Tally tally : statistics.tally(unit, year)) {
            for (FormRow row : table.rows()) {
                if (counts(row, tally)) {
                    figures.merge(
                            new CellId(table.id(), row.id(), column(tally.applicant())), tally.count(), Long::sum);
                }
            }
        }
        return figures;
    }

    private static boolean counts(FormRow row, Tally tally) {
        if (row.counts() == null) {
            return tally.outcome() != null && row.replies().contains(tally.outcome());
        }
        return switch (row.counts()) {
            case RECEIVED -> tally.received();
            case CARRIED_IN -> !tally.received();
            case CARRIED_OUT -> tally.outcome() == null;
        };
    }

    @Override
    public List<CountedEntry> behind(Unit unit, FormTable table, int year, Set<String> rows, Set<String> columns) {
        Set<ApplicantKind> applicants = Arrays.stream(ApplicantKind.values())
                .filter(kind -> columns.contains(column(kind)))
                .collect(Collectors.toSet());
        Set<String> replies = new LinkedHashSet<>();
        List<CountedEntry> entries = new ArrayList<>();
        for (FormRow row : table.rows()) {
            if (rows.contains(row.id()) && row.counts() != null) {
                entries.addAll(entries(unit, year, wanted(row.counts(), applicants)));
            } else if (rows.contains(row.id())) {
                replies.addAll(row.replies());
            }
        }
        if (!replies.isEmpty()) {
            entries.addAll(entries(unit, year, new Wanted(null, false, replies, applicants)));
        }
        return entries;
    }

    private static Wanted wanted(FormRow.Counts counts, Set<ApplicantKind> applicants) {
        return switch (counts) {
            case RECEIVED -> new Wanted(true, false, List.of(), applicants);
            case CARRIED_IN -> new Wanted(false, false, List.of(), applicants);
            case CARRIED_OUT -> new Wanted(null, true, List.of(), applicants);
        };
    }

    private List<CountedEntry> entries(Unit unit, int year, Wanted wanted) {
        List<CountedEntry> entries = new ArrayList<>();
        int read = wanted.applicants().isEmpty() ? 0 : PART;
        while (read == PART) {
            List<Request> part = statistics.behind(unit, year, wanted, entries.size(), PART);
            part.forEach(request -> entries.add(entry(request)));
            read = part.size();
        }
        return entries;
    }

    private CountedEntry entry(Request request) {
        Locale locale = LocaleContextHolder.getLocale();
        String outcome = request.standing().outcome();
        String says = outcome == null
                ? ""
                : dockets.replies().of(outcome).orElseThrow().title().in(locale) + " "
                        + request.standing().outcomeOn();
        return new CountedEntry(
                "request/" + request.id(),
                request.number().toString(),
                "/office/requests/" + request.id(),
                request.receivedOn() + " " + says);
    }

    private static String column(ApplicantKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
