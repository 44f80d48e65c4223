package org.gongkai.server.request.book;

import java.util.Optional;
import java.util.function.BiFunction;
import org.gongkai.rules.request.DocketEntry;
import org.gongkai.rules.request.EntryKind;
import org.gongkai.rules.request.Outcome;
import org.jspecify.annotations.Nullable;

/** A column of the year's register as a workbook (台账的列). Its value is a text, a day, a number or null. */
enum BookColumn {
    /** 登记编号. */
    NUMBER(11, (row, words) -> row.request().number().toString()),
    /** 收到日期. */
    RECEIVED(12, (row, words) -> row.request().receivedOn()),
    /** 申请渠道. */
    CHANNEL(14, (row, words) -> words.say("channel." + row.request().channel())),
    /** 申请类型. */
    KIND(14, (row, words) -> words.say("request.kind." + row.request().kind())),
    /** 申请人类别. */
    APPLICANT_KIND(
            12, (row, words) -> words.say("applicant.kind." + row.request().applicantKind())),
    /** 申请人. */
    APPLICANT(16, (row, words) -> row.applicant()),
    /** 申请内容. */
    INFORMATION(44, (row, words) -> row.information() == null ? words.say("request.erased") : row.information()),
    /** 补正告知日期. */
    CORRECTION_ASKED(12, (row, words) -> row.day(EntryKind.CORRECTION_ASKED)),
    /** 补正期限. */
    CORRECTION_UNTIL(12, (row, words) -> Optional.ofNullable(row.entry(EntryKind.CORRECTION_ASKED))
            .map(entry -> entry.details().until())
            .orElse(null)),
    /** 补正收到日期. */
    CORRECTED(12, (row, words) -> row.day(EntryKind.CORRECTED)),
    /** 征求意见日期. */
    CONSULTED(12, (row, words) -> row.consultedOn()),
    /** 意见收到日期. */
    OPINION(12, (row, words) -> row.consultedUntil()),
    /** 延期日期. */
    EXTENDED(12, (row, words) -> row.day(EntryKind.EXTENDED)),
    /** 延期工作日. */
    EXTENDED_BY(10, (row, words) -> row.extendedBy()),
    /** 答复期限. */
    DUE(12, (row, words) -> row.due()),
    /** 答复日期. */
    REPLIED(12, (row, words) -> row.day(EntryKind.REPLIED)),
    /** 答复类型, or how it ended without a reply. */
    REPLY(30, BookColumn::reply),
    /** 送达日期. */
    DELIVERED(12, (row, words) -> row.day(EntryKind.DELIVERED)),
    /** 送达方式. */
    MANNER(14, (row, words) -> Optional.ofNullable(row.entry(EntryKind.DELIVERED))
            .map(entry -> entry.details().manner())
            .map(manner -> words.say("book.manner." + manner.id()))
            .orElse(null)),
    /** 收费（元）. */
    FEE(10, (row, words) -> row.fee()),
    /** 办理情况. */
    STAGE(12, (row, words) -> words.say("stage." + row.docket().stage().id())),
    /** 办结日期. */
    ENDED(12, (row, words) -> row.endedOn()),
    /** 重新办理日期. */
    REOPENED(12, (row, words) -> row.reopenedOn());

    private final int width;
    private final BiFunction<BookRow, BookWords, @Nullable Object> value;

    BookColumn(int width, BiFunction<BookRow, BookWords, @Nullable Object> value) {
        this.width = width;
        this.value = value;
    }

    /** Its width in characters. */
    int width() {
        return width;
    }

    /** What it is called. */
    String title(BookWords words) {
        return words.say("book.column." + name());
    }

    /** What a row has in it: String, LocalDate, Integer, BigDecimal or null. */
    @Nullable
    Object of(BookRow row, BookWords words) {
        return value.apply(row, words);
    }

    private static @Nullable String reply(BookRow row, BookWords words) {
        Outcome outcome = row.docket().outcome();
        if (outcome != null) {
            return outcome.kind().title().in(words.locale());
        }
        DocketEntry replied = row.entry(EntryKind.REPLIED);
        return replied == null || replied.details().reply() == null
                ? null
                : replied.details().reply().title().in(words.locale());
    }
}
