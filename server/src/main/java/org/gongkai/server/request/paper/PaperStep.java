package org.gongkai.server.request.paper;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.rules.request.Details;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.server.office.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * The docket entry that a notice makes as it goes out (文书对应的步骤).
 *
 * @param kind what is entered
 * @param details out of what the letter says, so that letter and docket cannot disagree
 */
record PaperStep(EntryKind kind, Details details) {

    private static final Pattern DAY = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})\\D?");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d{1,2})?");

    /** The kind of entry that a letter makes; null for one that makes none. */
    static @Nullable EntryKind kindOf(String letter) {
        return switch (letter) {
            case "correction_notice" -> EntryKind.CORRECTION_ASKED;
            case "extension_notice" -> EntryKind.EXTENDED;
            case "third_party_consultation" -> EntryKind.THIRD_PARTY_ASKED;
            case "body_consultation" -> EntryKind.JOINT_BODY_ASKED;
            case "fee_notice" -> EntryKind.FEE_NOTICED;
            case "reasons_request" -> EntryKind.REASONS_ASKED;
            case "later_date_notice" -> EntryKind.LATER_DATE_SET;
            default -> null;
        };
    }

    /**
     * The entry that a letter makes.
     *
     * @param agreedBy who agreed to an extension (条例 33); empty for other letters
     * @throws RefusedException if the letter makes none, or a day or a number in it cannot be read
     */
    static PaperStep of(String letter, Map<String, String> fields, String agreedBy) {
        EntryKind kind = kindOf(letter);
        if (kind == null) {
            throw new RefusedException("refused.paper.no-step");
        }
        Details none = Details.none();
        Details details =
                switch (kind) {
                    case CORRECTION_ASKED ->
                        none.until(day(fields, "correct_by")).text(fields.get("corrections"));
                    case EXTENDED ->
                        none.days(number(fields, "extended_by").intValue()).party(agreedBy);
                    case THIRD_PARTY_ASKED ->
                        none.party(fields.get("third_party")).text(fields.get("matter"));
                    case JOINT_BODY_ASKED ->
                        none.party(fields.get("consulted_body")).text(fields.get("matter"));
                    case FEE_NOTICED -> none.amount(number(fields, "fee_sum")).text(fields.get("fee_basis"));
                    case REASONS_ASKED -> none.text(fields.get("volume"));
                    case LATER_DATE_SET -> none.until(day(fields, "later_date"));
                    default -> none;
                };
        return new PaperStep(kind, details);
    }

    private static LocalDate day(Map<String, String> fields, String field) {
        String text = fields.getOrDefault(field, "");
        Matcher day = DAY.matcher(text.strip());
        try {
            if (day.matches()) {
                return LocalDate.of(
                        Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
            }
        } catch (DateTimeException e) {
            throw new RefusedException("refused.paper.day", e);
        }
        throw new RefusedException("refused.paper.day", text);
    }

    private static BigDecimal number(Map<String, String> fields, String field) {
        String text = fields.getOrDefault(field, "").replace(",", "");
        Matcher number = NUMBER.matcher(text);
        if (!number.find()) {
            throw new RefusedException("refused.paper.number", text);
        }
        return new BigDecimal(number.group());
    }
}
