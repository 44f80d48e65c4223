package org.gongkai.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is shown of a text where there is room for so much and no more; here, so many characters. */
class ExtractTest {

    @Test
    void aTextThatFitsIsShownWhole() {
        assertThat(extract("一二三\n\n  四五六 ", "概述", 6)).isEqualTo(new Extract(List.of("一二三", "四五六"), true));
    }

    @Test
    void aTextThatDoesNotFitGivesWayToItsSummary() {
        assertThat(extract("一二三四五六", "概述", 5)).isEqualTo(new Extract(List.of("概述"), false));
    }

    @Test
    void withoutASummaryThatFitsTheBeginningOfTheTextIsShown() {
        assertThat(extract("一二三四五六", "", 5)).isEqualTo(new Extract(List.of("一二三……"), false));
        assertThat(extract("一二三四五六", "很长的概述", 4)).isEqualTo(new Extract(List.of("一二……"), false));
    }

    @Test
    void theMarkOfACutGoesUpWhereNoneFitsBelow() {
        assertThat(extract("一二三\n四五六", "", 4)).isEqualTo(new Extract(List.of("一二……"), false));
        assertThat(extract("一二三\n四五六", "", 5)).isEqualTo(new Extract(List.of("一二三……"), false));
        assertThat(extract("一\n二\n三", "", 2)).isEqualTo(new Extract(List.of(), false));
    }

    @Test
    void noCharacterIsCutInTwo() {
        assertThat(extract("一😀二三", "", 4).lines()).containsExactly("一……");
    }

    @Test
    void whereThereIsOnlyASummaryItIsShown() {
        assertThat(extract("", "概述", 5)).isEqualTo(new Extract(List.of("概述"), false));
    }

    private static Extract extract(String body, String summary, int characters) {
        CatalogueRecord record = new CatalogueRecord(
                "标题", summary, "20-11", "", "", null, LocalDate.EPOCH, CatalogueRecord.Validity.IN_FORCE);
        CatalogueItem item = new CatalogueItem(1, 1, null, "T/1", record, LocalDate.EPOCH, true, null, null);
        return Extract.of(
                item,
                new Version(1, Instant.EPOCH, "", body),
                lines -> String.join("", lines).length() <= characters);
    }
}
