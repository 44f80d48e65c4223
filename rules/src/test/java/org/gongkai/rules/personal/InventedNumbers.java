package org.gongkai.rules.personal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Numbers of nobody, right in every digit: those of persons all carry the sequence number 000. */
final class InventedNumbers {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final String SEQUENCE = "000";
    private static final String[] AREAS = {
        "110101", "120103", "130102", "310115", "341702", "350504", "370812", "430102", "440304", "500103", "510104",
        "520102", "540102", "622101", "650102", "810000", "820000", "830000"
    };

    private InventedNumbers() {}

    static Arbitrary<String> identityNumbers() {
        Arbitrary<String> areas = Arbitraries.of(AREAS);
        Arbitrary<LocalDate> births =
                Arbitraries.integers().between(0, 126 * 365).map(days -> TODAY.minusDays(days));
        return Combinators.combine(areas, births)
                .as((area, born) -> checked(area + born.format(DateTimeFormatter.BASIC_ISO_DATE) + SEQUENCE));
    }

    static Arbitrary<String> permanentResidenceNumbers() {
        Arbitrary<String> provinces = Arbitraries.of("11", "31", "35", "44", "65");
        Arbitrary<String> nations = Arbitraries.of("124", "276", "392", "410", "566", "643", "840");
        Arbitrary<LocalDate> births =
                Arbitraries.integers().between(0, 100 * 365).map(days -> TODAY.minusDays(days));
        return Combinators.combine(provinces, nations, births)
                .as((province, nation, born) ->
                        checked("9" + province + nation + born.format(DateTimeFormatter.BASIC_ISO_DATE) + SEQUENCE));
    }

    /** Of areas whose last two digits cannot begin a year; those few that can stand in the cases. */
    static Arbitrary<String> socialCreditCodes() {
        Arbitrary<String> heads = Arbitraries.of("11", "12", "13", "31", "51", "52", "53", "62", "91", "92", "93");
        Arbitrary<String> areas = Arbitraries.of(AREAS);
        Arbitrary<String> organisations = Arbitraries.oneOf(
                digits(9),
                Arbitraries.strings()
                        .withChars("0123456789ABCDEFGHJKLMNPQRTUWXY")
                        .ofLength(9));
        return Combinators.combine(heads, areas, organisations).as((head, area, organisation) -> {
            String code = head + area + organisation;
            return code + SocialCreditCode.checkOf(code);
        });
    }

    /** Prose without digits, Latin letters or anything personal. */
    static Arbitrary<String> prose() {
        return Arbitraries.strings()
                .withChars("的一是在不了有和人这中大为上个国我以要他，。、；：（）《》“”\n 　")
                .ofMaxLength(60);
    }

    private static Arbitrary<String> digits(int count) {
        return Arbitraries.strings().numeric().ofLength(count);
    }

    private static String checked(String seventeen) {
        return seventeen + IdentityNumber.checkOf(seventeen);
    }
}
