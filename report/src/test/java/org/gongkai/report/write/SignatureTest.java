package org.gongkai.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignatureTest {

    @Test
    void theDateStandsFourCharactersFromTheRightAndTheOfficeIsCentredAboveIt() {
        Signature signature = Signature.of("青石街道", "2021年1月18日");
        assertThat(signature.date()).isEqualTo(4);
        assertThat(signature.office()).isEqualTo(4 + 6.5 / 2 - 2);
    }

    @Test
    void aLongNameEndsAtTheRightAndTheDateIsCentredBelowIt() {
        Signature signature = Signature.of("清溪区农业农村和水利局清溪区乡村振兴局", "2021年1月18日");
        assertThat(signature.office()).isZero();
        assertThat(signature.date()).isEqualTo(9.5 - 6.5 / 2);
    }
}
