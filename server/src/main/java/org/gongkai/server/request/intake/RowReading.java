package org.gongkai.server.request.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.rules.request.Docket;
import org.gongkai.rules.request.DocketEntry;
import org.gongkai.rules.request.Dockets;
import org.gongkai.rules.request.ImpossibleEntryException;
import org.gongkai.server.platform.tables.Header;
import org.gongkai.server.platform.tables.SheetRow;
import org.gongkai.server.request.Applicant;
import org.gongkai.server.request.ApplicantKind;
import org.gongkai.server.request.Asked;
import org.gongkai.server.request.Channel;
import org.gongkai.server.request.NewRequest;
import org.gongkai.server.request.RequestKind;
import org.gongkai.server.request.RequestNumber;
import org.gongkai.server.request.Takeover.Carried;
import org.jspecify.annotations.Nullable;

/** Makes of each row a request that can be taken over, or says all that is wrong with it (逐行校验). */
final class RowReading {

    /** A year and a running number behind it, whatever stands around them: 2021-003, 依申请〔2021〕3号. */
    private static final Pattern NUMBER = Pattern.compile("\\D*(\\d{4})\\D+0*(\\d{1,6})\\D*");

    private final RegisterWords words;
    private final Dockets dockets;
    private final Place place;
    private final Map<RequestNumber, Integer> seen = new HashMap<>();

    /**
     * What a row is held against.
     *
     * @param taken numbers that the register holds
     * @param today nothing has happened after it
     */
    record Place(Header<Field> header, Set<RequestNumber> taken, LocalDate today, Sentences say) {}

    /**
     * A row that was read: what it brings, or what is wrong.
     *
     * @param docket what the rules make of it
     */
    record Read(
            int row, @Nullable Carried carried, @Nullable Docket docket, List<RowProblem> problems) {}

    RowReading(RegisterWords words, Dockets dockets, Place place) {
        this.words = words;
        this.dockets = dockets;
        this.place = place;
    }

    Read read(SheetRow row) {
        if (row.broken()) {
            RowProblem quote = new RowProblem(row.number(), "", row.cell(0), place.say.say("quote"));
            return new Read(row.number(), null, null, List.of(quote));
        }
        Cells cells = new Cells(row, place.header, words, place.say, place.today);
        cells.needed(Field.RECEIVED);
        LocalDate received = cells.day(Field.RECEIVED);
        RequestNumber number = number(cells, row.number(), received);
        NewRequest request = request(cells, received == null ? place.today : received);
        List<DocketEntry> entries = received == null ? List.of() : new StepReading(cells, words).entries(received);
        Docket docket = cells.problems().isEmpty() ? docket(cells, request, entries) : null;
        if (docket == null || number == null) {
            return new Read(row.number(), null, null, cells.problems());
        }
        return new Read(row.number(), new Carried(number, request, reasoned(entries, docket)), docket, List.of());
    }

    private @Nullable RequestNumber number(Cells cells, int row, @Nullable LocalDate received) {
        Matcher written = NUMBER.matcher(cells.needed(Field.NUMBER));
        if (!written.matches() || Integer.parseInt(written.group(2)) == 0) {
            if (cells.has(Field.NUMBER)) {
                cells.wrong(Field.NUMBER, "number-form");
            }
            return null;
        }
        RequestNumber number =
                new RequestNumber(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
        if (received != null && received.getYear() != number.year()) {
            cells.wrong(Field.NUMBER, "number-year", received.toString());
        }
        Integer before = seen.putIfAbsent(number, row);
        if (before != null) {
            cells.wrong(Field.NUMBER, "double-row", String.valueOf(before));
        } else if (place.taken.contains(number)) {
            cells.wrong(Field.NUMBER, "double-register", number.toString());
        }
        return number;
    }

    private NewRequest request(Cells cells, LocalDate received) {
        cells.needed(Field.CHANNEL);
        cells.needed(Field.APPLICANT_KIND);
        Applicant applicant = new Applicant(
                cells.choice(Field.APPLICANT_KIND, ApplicantKind.class, ApplicantKind.OTHER),
                cells.needed(Field.NAME),
                cells.text(Field.IDENTITY),
                "",
                cells.text(Field.ADDRESS),
                cells.text(Field.TELEPHONE),
                cells.text(Field.EMAIL),
                false);
        Asked asked = new Asked(
                cells.needed(Field.INFORMATION),
                cells.choice(Field.FORM, Asked.Form.class, Asked.Form.PAPER),
                cells.choice(Field.PROVISION, Asked.Provision.class, Asked.Provision.COLLECT));
        return new NewRequest(
                cells.choice(Field.KIND, RequestKind.class, RequestKind.DISCLOSURE),
                cells.choice(Field.CHANNEL, Channel.class, Channel.IN_PERSON),
                received,
                applicant,
                asked);
    }

    /** What the rules make of it; null where its steps cannot stand, or it runs and nobody could answer it. */
    private @Nullable Docket docket(Cells cells, NewRequest request, List<DocketEntry> entries) {
        try {
            Docket docket = dockets.read(entries, request.kind().answers(), place.today);
            if (!docket.closed() && !request.applicant().canBeReached()) {
                cells.wrong(Field.ADDRESS, "contact");
                return null;
            }
            return docket;
        } catch (ImpossibleEntryException e) {
            cells.told(Field.dayOf(e.kind()), place.say.say(e));
        } catch (DateTimeException e) {
            cells.wrong(Field.RECEIVED, "day");
        }
        return null;
    }

    /** An entry out of time has its reason, if only that the former register does not tell it. */
    private List<DocketEntry> reasoned(List<DocketEntry> entries, Docket docket) {
        return entries.stream()
                .map(entry -> Optional.of(entry)
                        .filter(one -> docket.late().contains(one.number()))
                        .map(one ->
                                new DocketEntry(one.number(), one.kind(), one.date(), one.details(), words.unsaid()))
                        .orElse(entry))
                .toList();
    }
}
