package org.gongkai.server.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.report.read.source.Source;
import org.gongkai.server.OfficeBrowser;
import org.gongkai.server.office.Unit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Reports of many units in one ZIP, received in the background. */
abstract class IntakeContract extends RollupScene {

    @Autowired
    private Intakes intakes;

    @Autowired
    private IntakeWork work;

    @Autowired
    private WebApplicationContext context;

    @Test
    void everyFileOfAZipIsReceivedAndToldWithItsNumberOutOfAll() throws Exception {
        List<Source> files = reports(3);
        files.add(SentReports.docx(streets.get(0).name(), 2019, received(3)));
        files.add(new Source("letter.txt", "您好".getBytes(StandardCharsets.UTF_8)));
        long id = intakes.take(district, 2020, zip(files));
        assertThat(intakes.find(rollup(), id))
                .extracting(Intake::files, Intake::done, Intake::isRunning)
                .containsExactly(5, 0, true);
        work.work(intakes.find(rollup(), id), 2);
        assertThat(intakes.find(rollup(), id).done()).isEqualTo(2);
        work.work();
        Intake done = intakes.find(rollup(), id);
        assertThat(done).extracting(Intake::done, Intake::state).containsExactly(5, Intake.State.DONE);
        assertThat(intakes.receipts(done))
                .extracting(Receipt::kind)
                .containsExactlyInAnyOrder(
                        Receipt.Kind.TAKEN,
                        Receipt.Kind.TAKEN,
                        Receipt.Kind.TAKEN,
                        Receipt.Kind.OTHER_YEAR,
                        Receipt.Kind.UNREADABLE);
        assertThat(rollups.members(rollup())).extracting(Member::state).containsOnly(MemberState.RECEIVED);
    }

    @Test
    void aFileThatWasReceivedJustBeforeTheProgramWasKilledIsNotReceivedTwice() throws Exception {
        long id = intakes.take(district, 2020, zip(reports(3)));
        work.work(intakes.find(rollup(), id), 2);
        jdbc.sql("delete from rollup_intake_file where intake_id = :id and place = 1")
                .param("id", id)
                .update();
        work.work();
        Intake done = intakes.find(rollup(), id);
        assertThat(done).extracting(Intake::done, Intake::state).containsExactly(3, Intake.State.DONE);
        assertThat(intakes.receipts(done))
                .extracting(Receipt::kind)
                .containsExactly(Receipt.Kind.TAKEN, Receipt.Kind.SAME_FILE, Receipt.Kind.TAKEN);
        assertThat(rollups.members(rollup()))
                .allSatisfy(member -> assertThat(member.reports()).hasSize(1));
    }

    @Test
    void whatIsNoZipOfFilesIsRefusedAndSomebodyWithoutTheirRoleReceivesNothingMore() throws Exception {
        rollups.open(district, 2020, null);
        Source empty = new Source("空.zip", zip(List.of()).bytes());
        assertThatThrownBy(() -> intakes.take(district, 2020, empty)).hasMessage("refused.zip.empty");
        Source broken = new Source("坏.zip", "PK\3\4 no".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> intakes.take(district, 2020, broken)).hasMessage("refused.zip.broken");
        long id = intakes.take(district, 2020, zip(reports(1)));
        jdbc.sql("update appointment set to_day = '2020-12-31' where account_id = :id")
                .param("id", district.account().id())
                .update();
        work.work();
        assertThat(intakes.find(rollup(), id).state()).isEqualTo(Intake.State.FAILED);
        assertThat(member(streets.get(0)).reports()).isEmpty();
    }

    @Test
    void aZipIsUploadedLikeAnyFileAndItsPageShowsTheProgress() throws Exception {
        Source zip = zip(reports(2));
        OfficeBrowser browser = OfficeBrowser.as(context, district);
        String page = String.valueOf(browser.upload("/office/rollup/2020/files", "files", zip.name(), zip.bytes())
                .getRedirectedUrl());
        assertThat(page).startsWith("/office/rollup/2020/intakes/");
        work.work(); // beside the program's own, which has begun
        assertThat(browser.read("GET", page)).contains(" / 2");
        assertThat(browser.read("GET", "/office/rollup/2020")).contains(zip.name());
    }

    private List<Source> reports(int count) {
        List<Source> files = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            Unit unit = street(office.unit);
            files.add(SentReports.docx(unit.name(), 2020, received(index + 1)));
        }
        rollups.open(district, 2020, null);
        return files;
    }

    private static Source zip(List<Source> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int index = 0; index < files.size(); index++) {
                zip.putNextEntry(
                        new ZipEntry("年报/" + index + "-" + files.get(index).name()));
                zip.write(files.get(index).bytes());
            }
        }
        return new Source("年报.zip", bytes.toByteArray());
    }
}
