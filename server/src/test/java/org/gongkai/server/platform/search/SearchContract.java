package org.gongkai.server.platform.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gongkai.server.platform.search.Findable.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What search does, the same on every engine. */
abstract class SearchContract {

    private static final LocalDate DAY = LocalDate.of(2020, 5, 20);
    private static final Reading READING = new Reading();

    private SearchEngine engine;

    /** An engine over a place of its own; the same place each time it is asked in one test. */
    abstract SearchEngine open();

    /** An engine over a place where nothing is. */
    abstract SearchEngine elsewhere();

    @BeforeEach
    void begin() {
        engine = open();
        try (SearchEngine.NewIndex index = engine.begin()) {
            index.takeOver(0);
        }
    }

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void whatIsWrittenIsFoundAtOnceAndWhatIsRemovedIsGoneAtOnce() {
        engine.write(List.of(text(1, "低保公示", "名单如下"), text(2, "预算公开", "金额如下")), List.of(), 7);
        assertThat(found("低保")).containsExactly(1L);
        assertThat(engine.position()).hasValue(7);
        engine.write(List.of(text(2, "决算公开", "金额如下")), List.of(1L), 8);
        assertThat(found("低保")).isEmpty();
        assertThat(found("预算")).isEmpty();
        assertThat(found("决算")).containsExactly(2L);
        assertThat(engine.position()).hasValue(8);
    }

    @Test
    void aWordFindsWhatIsWrittenOtherwise() {
        List<String> typedAndTitle = List.of(
                "低保", "城乡最低生活保障",
                "ＬＥＤ", "led显示屏",
                "采购结果", "採購結果公示",
                "採購合同", "采购合同",
                "2021年", "二〇二一年工作打算",
                "二〇二二年", "2022年工作计划",
                "工 作 计 划", "2022年工作计划",
                "养狗", "养犬管理规定",
                "税", "国税申报",
                "河道巡", "河道巡查情况",
                "怎么办理居住证", "居住证明办理指南",
                "𠮷祥里", "𠮷祥里道路改造");
        List<Findable> texts = IntStream.range(0, typedAndTitle.size() / 2)
                .mapToObj(number -> text(number, typedAndTitle.get(number * 2 + 1), ""))
                .toList();
        engine.write(texts, List.of(), 1);
        for (int number = 0; number < texts.size(); number++) {
            String typed = typedAndTitle.get(number * 2);
            String title = typedAndTitle.get(number * 2 + 1);
            assertThat(engine.find(search(READING.of(typed))).hits())
                    .as(typed)
                    .isNotEmpty()
                    .allSatisfy(hit -> assertThat(hit.title()).isEqualTo(title));
        }
    }

    @Test
    void bothOfTwoWordsMustBeThereInWhateverField() {
        engine.write(List.of(text(1, "双阳街道预算公开", "数字"), text(2, "双阳街道", "部门预算"), text(3, "双阳街道", "其他")), List.of(), 1);
        assertThat(found("双阳 预算")).containsExactly(1L, 2L);
    }

    @Test
    void aPhraseIsFoundAsItIsWritten() {
        engine.write(List.of(text(1, "甲", "老旧小区改造"), text(2, "乙", "小区老旧，需要改造")), List.of(), 1);
        assertThat(found("“老旧小区”")).containsExactly(1L);
        assertThat(found("\"老旧小区\"")).containsExactly(1L);
        assertThat(found("\"区改\"")).containsExactly(1L);
    }

    @Test
    void anOfficialNumberFindsItsDocumentFirstHoweverItIsTyped() {
        Findable numbered =
                new Findable(1, "任命", "", "", List.of("350504002/2020-00013", "双街办〔2020〕15号"), List.of(), DAY);
        engine.write(List.of(text(2, "双街办2020年15号预案", "双街办 2020 15号"), numbered), List.of(), 1);
        for (String typed : List.of(
                "双街办〔2020〕15号",
                "双街办(2020)15号",
                "双街办[2020] 15号",
                "双街办202015号",
                "双街办【２０２０】１５号",
                "350504002/2020-00013",
                "350504002 2020 00013")) {
            assertThat(found(typed)).as(typed).startsWith(1L);
        }
    }

    @Test
    void labelsNarrowWhatIsFound() {
        engine.write(
                List.of(labelled(1, new Label("kind", "20-7")), labelled(2, new Label("kind", "20-9"))), List.of(), 1);
        Search search = new Search(READING.of("公开"), List.of(new Label("kind", "20-9")), Search.Order.RELEVANCE, 0, 10);
        assertThat(engine.find(search).hits()).extracting(Found.Hit::id).containsExactly(2L);
    }

    @Test
    void theTitleWeighsMoreThanTheTextAndTheDayComesFirstWhereItIsAskedFor() {
        Findable older = new Findable(1, "低保公示", "", "", List.of(), List.of(), DAY.minusYears(1));
        engine.write(List.of(text(2, "工作总结", "低保"), older), List.of(), 1);
        assertThat(found("低保")).containsExactly(1L, 2L);
        Search latest = new Search(READING.of("低保"), List.of(), Search.Order.DAY, 0, 10);
        assertThat(engine.find(latest).hits()).extracting(Found.Hit::id).containsExactly(2L, 1L);
    }

    @Test
    void ofWhatFitsTheSameTheLatestComesFirst() {
        List<Findable> texts = LongStream.rangeClosed(1, 5)
                .mapToObj(id -> new Findable(id, "值班表", "", "", List.of(), List.of(), DAY.plusDays(id % 3)))
                .toList();
        engine.write(texts, List.of(), 1);
        assertThat(found("值班表")).containsExactly(5L, 2L, 4L, 1L, 3L);
    }

    @Test
    void pagesFollowEachOtherAndCountingEndsAtAThousand() {
        engine.write(
                IntStream.rangeClosed(1, 1200)
                        .mapToObj(id -> text(id, "公示", ""))
                        .toList(),
                List.of(),
                1);
        Found first = engine.find(new Search(READING.of("公示"), List.of(), Search.Order.RELEVANCE, 0, 10));
        assertThat(first.total()).isEqualTo(Found.MOST_COUNTED);
        assertThat(first.isMore()).isTrue();
        Found second = engine.find(new Search(READING.of("公示"), List.of(), Search.Order.RELEVANCE, 10, 10));
        assertThat(second.hits()).hasSize(10).doesNotContainAnyElementsOf(first.hits());
        assertThat(engine.find(new Search(READING.of("公示"), List.of(), Search.Order.RELEVANCE, 1200, 10))
                        .hits())
                .isEmpty();
    }

    @Test
    void nothingAskedFindsEverythingAndNothingElse() {
        engine.write(List.of(text(1, "甲", ""), text(2, "乙", "")), List.of(), 1);
        assertThat(engine.find(new Search(Asked.NOTHING, List.of(), Search.Order.DAY, 0, 10))
                        .total())
                .isEqualTo(2);
    }

    @Test
    void whoeverTypesIsOfferedTitles() {
        engine.write(List.of(text(1, "城乡低保发放情况", ""), text(2, "低温预警", ""), text(3, "别的", "低保")), List.of(), 1);
        assertThat(ids(READING.beginning("低"))).containsExactlyInAnyOrder(1L, 2L);
        assertThat(ids(READING.beginning("低保"))).containsExactly(1L);
        assertThat(ids(READING.beginning("低保发"))).containsExactly(1L);
        assertThat(ids(READING.beginning("发放情况"))).containsExactly(1L);
    }

    @Test
    void whoeverFindsNothingFindsWhatIsNear() {
        engine.write(List.of(text(1, "城乡低保发放情况", ""), text(2, "老旧小区", "")), List.of(), 1);
        assertThat(found("低保 停车位")).isEmpty();
        assertThat(ids(READING.loosely("低保 停车位"))).containsExactly(1L);
    }

    @Test
    void aNewIndexIsMadeWhileTheOldOneServesAndTakesItsPlaceAtOnce() {
        engine.write(List.of(text(1, "旧的", "")), List.of(), 5);
        try (SearchEngine.NewIndex index = engine.begin()) {
            index.put(List.of(text(2, "新的", ""), text(3, "新的", "")));
            index.remove(List.of(3L));
            assertThat(found("旧的")).containsExactly(1L);
            assertThat(found("新的")).isEmpty();
            index.takeOver(9);
        }
        assertThat(found("旧的")).isEmpty();
        assertThat(found("新的")).containsExactly(2L);
        assertThat(engine.position()).hasValue(9);
    }

    @Test
    void aNewIndexThatIsGivenUpLeavesNothingBehind() {
        engine.write(List.of(text(1, "旧的", "")), List.of(), 5);
        try (SearchEngine.NewIndex index = engine.begin()) {
            index.put(List.of(text(2, "新的", "")));
        }
        assertThat(found("旧的")).containsExactly(1L);
        assertThat(engine.position()).hasValue(5);
    }

    @Test
    void theIndexAndItsPositionOutliveTheProgram() {
        engine.write(List.of(text(1, "低保", "")), List.of(), 42);
        engine.close();
        engine = open();
        assertThat(engine.position()).hasValue(42);
        assertThat(found("低保")).containsExactly(1L);
    }

    @Test
    void withoutAnIndexNothingIsFoundAndThatIsSaid() {
        engine.close();
        engine = elsewhere();
        assertThat(engine.position()).isEmpty();
        assertThatThrownBy(() -> found("低保")).isInstanceOf(IndexLostException.class);
        assertThatThrownBy(() -> engine.write(List.of(), List.of(), 1)).isInstanceOf(IndexLostException.class);
        assertThatThrownBy(() -> engine.check()).isInstanceOf(IndexLostException.class);
    }

    @Test
    void whateverIsTypedIsOnlyWords() {
        engine.write(List.of(text(1, "低保公示", "")), List.of(), 1);
        for (String typed : List.of(
                "*",
                "*:*",
                "title:(低保 OR 1=1)",
                "/.*.*.*.*低/",
                "低保~0.1",
                "\"\"",
                "\"低保",
                "“”低保”",
                "AND OR NOT",
                "((((((((",
                "低?保*",
                "\\",
                "\u0000\u0001\u001f低保",
                "\ud83d",
                "\udc00低保\ud800",
                "[1 TO *]",
                "低保^1000000",
                "{\"match_all\":{}}",
                "'; drop table catalogue_item; --",
                "<script>alert(1)</script>",
                "％２５",
                "﻿低保",
                "\u202e低保",
                "👨‍👩‍👧")) {
            assertThat(engine.find(search(READING.of(typed))).total()).as(typed).isLessThanOrEqualTo(1);
            engine.find(search(READING.loosely(typed)));
            engine.find(search(READING.beginning(typed)));
        }
    }

    @Test
    void tenThousandCharactersAreCutAndSaidToBe() {
        engine.write(List.of(text(1, "低保公示", "")), List.of(), 1);
        Asked asked = READING.of("低保公示 税 \"名单\" a1 ".repeat(1000));
        assertThat(asked.isCut()).isTrue();
        assertThat(asked.words().size()).isLessThanOrEqualTo(20);
        engine.find(search(asked));
        Asked different = READING.of(
                IntStream.range(0, 3000).mapToObj(number -> "词" + number + " ").reduce("", String::concat));
        assertThat(different.words().size()).isLessThanOrEqualTo(20);
        engine.find(search(different));
    }

    private List<Long> found(String typed) {
        return ids(READING.of(typed));
    }

    private List<Long> ids(Asked asked) {
        return engine.find(search(asked)).hits().stream().map(Found.Hit::id).toList();
    }

    private static Search search(Asked asked) {
        return new Search(asked, List.of(), Search.Order.RELEVANCE, 0, 10);
    }

    private static Findable text(long id, String title, String text) {
        return new Findable(id, title, "", text, List.of(), List.of(), DAY);
    }

    private static Findable labelled(long id, Label label) {
        return new Findable(id, "公开", "", "", List.of(), List.of(label), DAY);
    }
}
