package org.gongkai.server.publication.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ReaderException;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Unit;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.CatalogueRecord;
import org.gongkai.server.publication.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What hangs on the board: one sheet of A3, whatever is on it, and a code that leads to the page. */
class PosterTest {

    private static final String ADDRESS = "https://www.example.gov.cn/gongkai/items/42";
    private static final String PARAGRAPH = "根据《社会救助暂行办法》和区民政局的部署，现将本月城乡低保金发放情况公示如下，接受群众监督。";
    private static final int DPI = 100;

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    {
        messages.setBasename("org/gongkai/server/publication/channel/messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    @Test
    void aPosterSaysWhatWhereAndUntilWhen() throws Exception {
        byte[] pdf = poster("双阳街道2021年1月低保发放公示", "本月共发放低保金。\n名单附后。", "");
        String text = text(pdf);
        assertThat(text)
                .contains("双阳街道2021年1月低保发放公示", "本月共发放低保金。", "名单附后。", "青石街道办事处")
                .contains("张贴期：2021年1月12日（星期二）起", "至2021年1月21日（星期四）")
                .contains("地址：青石路1号", "电话：0595-22000000", "办公时间：工作日8:00-17:30", "T/2021-00007");
        assertThat(leadsTo(pdf)).isEqualTo(ADDRESS);
        assertIsOneSheet(pdf);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 30, 60, 100, 200})
    void theTitleIsWholeHoweverLong(int length) throws IOException {
        String title = "关于双阳街道2021年度（第一批）城乡居民最低生活保障对象，名单的公示".repeat(7).substring(0, length);
        byte[] pdf = poster(title, (PARAGRAPH + "\n").repeat(60), "");
        assertIsOneSheet(pdf);
        assertThat(text(pdf)).contains(title);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 7, 8, 9, 10, 11, 12, 13, 14, 20, 2_000})
    void theTextIsWholeWhereItFitsAndIsCutWhereItDoesNot(int paragraphs) throws IOException {
        String body = (PARAGRAPH + "\n").repeat(paragraphs) + "全文到此。";
        byte[] pdf = poster("公示", body, "");
        assertIsOneSheet(pdf);
        String text = text(pdf);
        assertThat(text.contains("全文到此。")).as("ends with its end or with a cut").isNotEqualTo(text.contains("……"));
        assertThat(lowestLine(pdf))
                .as("lowest line of the text, mm from the top")
                .isLessThan(420 - 18 - 90);
    }

    @Test
    void aTextThatDoesNotFitGivesWayToItsSummary() throws IOException {
        byte[] pdf = poster("公示", (PARAGRAPH + "\n").repeat(200), "本月发放低保金30万元，共512户。");
        assertThat(text(pdf)).contains("本月发放低保金30万元，共512户。").doesNotContain("社会救助暂行办法");
    }

    @Test
    void textsOfLatinLettersAndWithoutShapeStayOnTheSheet() throws IOException {
        byte[] pdf = poster("WWW".repeat(66), "M".repeat(5_000) + "\n" + "😀".repeat(300) + "\u0007", "");
        assertIsOneSheet(pdf);
    }

    @Test
    void aPosterWithoutAnyTextIsStillOne() throws IOException {
        assertIsOneSheet(poster("公示", "", ""));
    }

    private byte[] poster(String title, String body, String summary) {
        Unit unit = new Unit(1, "T", "测试区人民政府青石街道办事处", "青石街道", "T");
        CatalogueRecord record = new CatalogueRecord(
                title, summary, "20-11", "公示", "", null, LocalDate.of(2021, 1, 8), CatalogueRecord.Validity.IN_FORCE);
        CatalogueItem item =
                new CatalogueItem(42, 1, null, "T/2021-00007", record, LocalDate.of(2021, 1, 12), true, null, null);
        Map<Setting, String> settings = Map.of(
                Setting.POSTAL_ADDRESS, "青石路1号",
                Setting.TELEPHONE, "0595-22000000",
                Setting.WORKING_HOURS, "工作日8:00-17:30");
        PostingPeriod period = new PostingPeriod(LocalDate.of(2021, 1, 12), LocalDate.of(2021, 1, 21));
        return new Poster(new ChannelWords(messages))
                .print(new Poster.Content(
                        unit, settings, item, new Version(1, Instant.EPOCH, "", body), period, ADDRESS));
    }

    private static void assertIsOneSheet(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(841f, 843f);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(1190f, 1192f);
        }
    }

    /** The text without line ends. */
    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s*\\R", "");
        }
    }

    /** Where the last line of title and text stands: below it only the foot, which begins with the posting period. */
    private static double lowestLine(byte[] pdf) throws IOException {
        double[] lowest = {0};
        PDFTextStripper stripper = new PDFTextStripper() {
            private boolean foot;

            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                foot |= text.contains("张贴期");
                if (!foot) {
                    lowest[0] = Math.max(lowest[0], positions.get(0).getYDirAdj() * 25.4 / 72);
                }
            }
        };
        try (PDDocument document = Loader.loadPDF(pdf)) {
            stripper.getText(document);
        }
        return lowest[0];
    }

    private static String leadsTo(byte[] pdf) throws IOException, ReaderException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return QrReader.read(new PDFRenderer(document).renderImageWithDPI(0, DPI));
        }
    }
}
