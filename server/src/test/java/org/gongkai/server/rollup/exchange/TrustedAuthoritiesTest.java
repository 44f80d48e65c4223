package org.gongkai.server.rollup.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustedAuthoritiesTest {

    @TempDir
    private Path folder;

    @Test
    void withoutCertificatesOfOnesOwnTheRuntimesAreTrusted() throws Exception {
        assertThat(TrustedAuthorities.in(folder.resolve("none")).context()).isSameAs(SSLContext.getDefault());
        assertThat(TrustedAuthorities.in(folder).own()).isEmpty();
    }

    @Test
    void aFileThatIsNoCertificateIsNamedWithTheCure() throws Exception {
        Path file = Files.writeString(folder.resolve("ca.pem"), "not a certificate\n");
        assertThatThrownBy(() -> TrustedAuthorities.in(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("remove the file");
    }
}
