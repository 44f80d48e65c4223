package org.gongkai.server.platform.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gongkai.server.platform.scan.UnsafeFileException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mock.web.MockMultipartFile;

/** What a clamd says decides whether a file is taken; without its word none is. */
class VirusScanTest {

    private final List<Object> raised = new ArrayList<>();

    private VirusScan scan(String setting) {
        return new VirusScan(setting, raised::add);
    }

    private UnsafeFileException refusal(VirusScan scan, byte[] content) {
        return catchThrowableOfType(
                UnsafeFileException.class, () -> scan.check("附件.doc", new ByteArrayResource(content)));
    }

    @Test
    void aCleanFileIsTakenAndClamdHasSeenAllOfIt() throws IOException {
        byte[] large = new byte[300_001]; // several chunks, the last not full
        new Random(7).nextBytes(large);
        try (TestClamd clamd = new TestClamd()) {
            VirusScan scan = scan(clamd.address());
            scan.check("扫描.pdf", new ByteArrayResource(large));
            scan.check("空.txt", new ByteArrayResource(new byte[0]));
            assertThat(clamd.seen()).hasSize(2).first().isEqualTo(large);
            assertThat(scan.state()).isEqualTo(VirusScan.State.READY);
        }
        assertThat(raised).isEmpty();
    }

    @Test
    void anInfectedFileIsRefusedByNameAndSignatureAndToldWithItsDigest() throws IOException {
        try (TestClamd clamd = new TestClamd()) {
            UnsafeFileException refused = refusal(scan(clamd.address()), TestClamd.EICAR);
            assertThat(refused.reason()).isEqualTo(Reason.INFECTED);
            assertThat(refused.of()).containsExactly("附件.doc", TestClamd.SIGNATURE);
        }
        assertThat(raised)
                .containsExactly(new InfectedUpload(
                        TestClamd.SIGNATURE, "275a021bbfb6489e54d471899f7db9d1663fc695ec2fe2a2c4538aabf651fd0f"));
    }

    @Test
    void whatIsLongerThanClamdTakesIsNotTakenEither() throws IOException {
        try (TestClamd clamd = new TestClamd(100_000)) {
            UnsafeFileException refused = refusal(scan(clamd.address()), new byte[150_000]);
            assertThat(refused.reason()).isEqualTo(Reason.FAILED);
            assertThat(refused.of()).containsExactly("附件.doc", "INSTREAM size limit exceeded. ERROR");
        }
        assertThat(raised).isEmpty();
    }

    @Test
    void whileClamdIsAwayNothingIsTaken() throws IOException {
        TestClamd clamd = new TestClamd();
        VirusScan scan = scan(clamd.address());
        clamd.hangUp(true);
        assertThat(refusal(scan, "清单".getBytes(StandardCharsets.UTF_8)).reason())
                .isEqualTo(Reason.AWAY);
        assertThat(scan.state()).isEqualTo(VirusScan.State.AWAY);
        clamd.close();
        assertThat(refusal(scan, "清单".getBytes(StandardCharsets.UTF_8)).of())
                .containsExactly("附件.doc", clamd.address());
        assertThat(scan.state()).isEqualTo(VirusScan.State.AWAY);
    }

    @Test
    void whereNoneIsNamedFilesAreTakenAsTheyAre() throws IOException {
        VirusScan off = scan(" ");
        off.check("附件.doc", new ByteArrayResource(TestClamd.EICAR));
        assertThat(off.state()).isEqualTo(VirusScan.State.OFF);
    }

    @Test
    void aFileIsLookedAtOnceAndItsContentGivenToNobodyBefore() throws IOException {
        try (TestClamd clamd = new TestClamd()) {
            VirusScan scan = scan(clamd.address());
            ScannedFile clean = new ScannedFile(new MockMultipartFile("f", "a.txt", null, new byte[] {1, 2}), scan);
            assertThat(clean.getSize()).isEqualTo(2);
            assertThat(clamd.seen()).isEmpty();
            assertThat(clean.getBytes()).containsExactly(1, 2);
            assertThat(clean.getInputStream()).hasBinaryContent(new byte[] {1, 2});
            assertThat(clamd.seen()).hasSize(1);
            ScannedFile infected = new ScannedFile(new MockMultipartFile("f", "b.txt", null, TestClamd.EICAR), scan);
            assertThatThrownBy(infected::getBytes).isInstanceOf(UnsafeFileException.class);
            assertThatThrownBy(infected::getInputStream).isInstanceOf(UnsafeFileException.class);
            assertThatThrownBy(() -> infected.getResource().getInputStream()).isInstanceOf(UnsafeFileException.class);
            assertThat(raised).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "3310", "localhost:", ":3310", "host:99999", "host:0", "::1:3310", "/run/clamd.ctl"
            })
    void aSettingThatIsNoAddressIsToldWithItsCure(String setting) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scan(setting))
                .withMessageContaining("gongkai.clamav is \"" + setting + "\"")
                .withMessageContaining("127.0.0.1:3310");
    }

    @Test
    void anAddressMayBeOfEitherSort() {
        assertThat(Clamd.of("scanner.example.gov.cn:3310")).isEqualTo(new Clamd("scanner.example.gov.cn", 3310));
        assertThat(Clamd.of(" [::1]:3310 ")).isEqualTo(new Clamd("::1", 3310));
    }
}
