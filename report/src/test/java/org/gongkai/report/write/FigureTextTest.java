package org.gongkai.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.FormColumn;
import org.gongkai.rules.form.MoneyUnit;
import org.junit.jupiter.api.Test;

class FigureTextTest {

    private static final FormColumn COUNT = column("cn-2019", "requests.new.person");
    private static final FormColumn CHANGE = column("cn-2019", "art20_5.licence.change");
    private static final FormColumn MONEY = column("cn-2019", "art20_9.procurement.amount");
    private static final FormColumn MONEY_IN_TEN_THOUSANDS = column("cn-2021", "art20_8.fee.amount");

    @Test
    void aCountIsItsDigits() {
        assertThat(FigureText.of(COUNT, Figure.of("１,２０４件", BigDecimal.valueOf(1204), null)))
                .isEqualTo("1204");
    }

    @Test
    void aChangeHasItsSignAndNoChangeHasNone() {
        assertThat(FigureText.of(CHANGE, Figure.of(19))).isEqualTo("+19");
        assertThat(FigureText.of(CHANGE, Figure.of(-8))).isEqualTo("-8");
        assertThat(FigureText.of(CHANGE, Figure.of(0))).isEqualTo("0");
    }

    @Test
    void moneyHasItsUnitUnlessTheHeadSaysTheSameOne() {
        Figure yuan = Figure.of(new BigDecimal("251000"), MoneyUnit.YUAN);
        Figure tenThousands = Figure.of(new BigDecimal("25.10"), MoneyUnit.TEN_THOUSAND_YUAN);
        assertThat(FigureText.of(MONEY, yuan)).isEqualTo("251000元");
        assertThat(FigureText.of(MONEY, tenThousands)).isEqualTo("25.10万元");
        assertThat(FigureText.of(MONEY_IN_TEN_THOUSANDS, tenThousands)).isEqualTo("25.10");
        assertThat(FigureText.of(MONEY_IN_TEN_THOUSANDS, yuan)).isEqualTo("251000元");
    }

    @Test
    void moneyWithoutAUnitIsGivenNone() {
        assertThat(FigureText.of(MONEY, Figure.of(new BigDecimal("477.35"), null)))
                .isEqualTo("477.35");
    }

    @Test
    void aBlankIsItsSignAndWhatCannotBeReadIsAsWritten() {
        assertThat(FigureText.of(COUNT, Figure.blank("/"))).isEqualTo("/");
        assertThat(FigureText.of(COUNT, Figure.blank(""))).isEmpty();
        assertThat(FigureText.of(COUNT, Figure.unreadable("若干"))).isEqualTo("若干");
    }

    @Test
    void anAbsentCellIsEmptyNeverZero() {
        assertThat(FigureText.of(COUNT, null)).isEmpty();
    }

    private static FormColumn column(String form, String cell) {
        return (form.equals("cn-2019") ? SampleReports.FORM_2019 : SampleReports.FORM_2021)
                .columnOf(CellId.parse(cell));
    }
}
