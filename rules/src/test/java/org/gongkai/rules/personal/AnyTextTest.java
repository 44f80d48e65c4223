package org.gongkai.rules.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.rules.personal.InventedNumbers.TODAY;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AnyTextTest {

    @Property
    void hitsStandInTheOrderOfTheTextWithoutOverlapsAndQuoteIt(@ForAll("patchwork") String text) {
        List<Hit> hits = PersonalData.find(text, TODAY);

        int from = 0;
        for (Hit hit : hits) {
            assertThat(hit.start()).isGreaterThanOrEqualTo(from);
            assertThat(hit.end()).isGreaterThan(hit.start());
            assertThat(hit.quote()).isEqualTo(text.substring(hit.start(), hit.end()));
            assertThat(hit.rule()).isNotBlank();
            from = hit.end();
        }
    }

    @Property
    void aMaskIsAsLongAsWhatItHidesAndNeverTheSame(@ForAll("patchwork") String text) {
        assertThat(PersonalData.find(text, TODAY))
                .filteredOn(hit -> hit.kind().maskable())
                .allSatisfy(hit -> assertThat(hit.proposedMask())
                        .hasSameSizeAs(hit.quote())
                        .isNotEqualTo(hit.quote()));
    }

    @Property
    void anyCharactersAtAllAreRead(@ForAll String text) {
        assertThat(PersonalData.masked(text, TODAY, MaskRule.house())).hasSameSizeAs(text);
    }

    /** Pieces of what the finders look for, put together without sense. */
    @Provide
    Arbitrary<String> patchwork() {
        return Arbitraries.of(
                        "350504198512310002",
                        "350504201506150000",
                        "350504",
                        "19851231",
                        "0002",
                        "X",
                        "13800000000",
                        "138",
                        "0000",
                        "6222020000000007",
                        "0595",
                        "22000000",
                        "-",
                        " ",
                        "　",
                        "：",
                        "，",
                        "、",
                        "（",
                        "）",
                        "/",
                        ".",
                        "\n",
                        "@",
                        "a.b",
                        "example.com",
                        "闽",
                        "C12345",
                        "D",
                        "E1234567",
                        "8",
                        "岁",
                        "周岁",
                        "2015年6月15日",
                        "出生",
                        "年龄",
                        "张小明",
                        "陈大山",
                        "欧阳",
                        "王",
                        "女士",
                        "姓名",
                        "联系人",
                        "电话",
                        "住址",
                        "住",
                        "地址",
                        "办公地址",
                        "万安路",
                        "12号",
                        "3幢",
                        "201室",
                        "十二",
                        "前埭村",
                        "3组",
                        "花园",
                        "秘密",
                        "机密",
                        "密级",
                        "★",
                        "10年",
                        "内部资料",
                        "不得外传",
                        "此件",
                        "护照",
                        "卡号",
                        "编号",
                        "元",
                        "+86",
                        "*",
                        "😀")
                .list()
                .ofMaxSize(24)
                .map(pieces -> String.join("", pieces));
    }
}
