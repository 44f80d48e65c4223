package org.gongkai.rules.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeeTest {

    private static final Tariffs TARIFFS = Tariffs.builtIn();

    @ParameterizedTest
    @CsvFileSource(resources = "fees.csv", useHeadersInDisplayName = true)
    void everyCaseOfTheTableIsMet(String basis, int quantity, BigDecimal fee) {
        FeeBasis by = FeeBasis.valueOf(basis.toUpperCase(Locale.ROOT));
        assertThat(TARIFFS.fee(by, quantity, null).total()).isEqualByComparingTo(fee);
    }

    @Test
    void theFeeIsShownBracketByBracketTheFreeOneIncluded() {
        assertThat(TARIFFS.fee(FeeBasis.PAGES, 109, null).lines())
                .containsExactly(line(1, 30, 0, 0), line(31, 100, 10, 700), line(101, 109, 20, 180));
    }

    @Test
    void everyFurtherTenItemsRaiseThePriceByAHundred() {
        assertThat(TARIFFS.fee(FeeBasis.ITEMS, 45, null).lines())
                .containsExactly(
                        line(1, 10, 0, 0), line(11, 30, 100, 2000), line(31, 40, 200, 2000), line(41, 45, 300, 1500));
    }

    @Test
    void nothingAskedCostsNothingAndHasNoLine() {
        assertThat(TARIFFS.fee(FeeBasis.PAGES, 0, null)).isEqualTo(new Fee(BigDecimal.ZERO, List.of()));
    }

    @Test
    void aNoticeBeforeTheTariffsCarriesNoFee() {
        assertThat(TARIFFS.fee(FeeBasis.PAGES, 109, LocalDate.of(2020, 12, 31)))
                .isEqualTo(new Fee(BigDecimal.ZERO, List.of()));
        assertThat(TARIFFS.fee(FeeBasis.PAGES, 109, LocalDate.of(2021, 1, 1)).total())
                .isEqualByComparingTo("880");
    }

    @Test
    void theTariffsNameTheirDocument() {
        assertThat(TARIFFS.law().in(Locale.CHINA)).isEqualTo("国办函〔2020〕109号");
        assertThat(TARIFFS.law().in(Locale.ENGLISH)).contains("(2020) No. 109");
        assertThat(TARIFFS.inForceFrom()).isEqualTo(LocalDate.of(2021, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1_000_001})
    void aQuantityOutOfRangeIsRefusedWithTheRange(int quantity) {
        assertThatThrownBy(() -> TARIFFS.fee(FeeBasis.ITEMS, quantity, null))
                .hasMessageContainingAll(String.valueOf(quantity), "ITEMS", "from 0 to 1000000");
    }

    @Property
    void linesFollowEachOtherWithoutGapAndAddUp(
            @ForAll FeeBasis basis, @ForAll @IntRange(min = 0, max = 5000) int quantity) {
        Fee fee = TARIFFS.fee(basis, quantity, null);
        int next = 1;
        BigDecimal sum = BigDecimal.ZERO;
        for (FeeLine line : fee.lines()) {
            assertThat(line.from()).isEqualTo(next);
            assertThat(line.sum())
                    .isEqualByComparingTo(line.price().multiply(BigDecimal.valueOf(line.to() - next + 1L)));
            next = line.to() + 1;
            sum = sum.add(line.sum());
        }
        assertThat(next).isEqualTo(quantity + 1);
        assertThat(fee.total()).isEqualByComparingTo(sum);
    }

    @Property
    void oneMoreNeverCostsLess(@ForAll FeeBasis basis, @ForAll @IntRange(min = 0, max = 5000) int quantity) {
        assertThat(TARIFFS.fee(basis, quantity + 1, null).total())
                .isGreaterThanOrEqualTo(TARIFFS.fee(basis, quantity, null).total());
    }

    @Test
    void theLargestQuantityIsReckonedToTheYuan() {
        assertThat(TARIFFS.fee(FeeBasis.PAGES, 1_000_000, null).total()).isEqualByComparingTo("39994700");
    }

    private static FeeLine line(int from, int to, int price, int sum) {
        return new FeeLine(from, to, BigDecimal.valueOf(price), BigDecimal.valueOf(sum));
    }
}
