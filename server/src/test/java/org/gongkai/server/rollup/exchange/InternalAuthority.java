package org.gongkai.server.rollup.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate authority that nobody outside a network knows, made by the JDK's keytool as an administrator would. */
final class InternalAuthority {

    private static final String PASSWORD = "long enough to pass";
    private static final int SECONDS = 60;

    private final Path folder;

    InternalAuthority(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        keytool("ca.p12", "-genkeypair -alias ca -keyalg EC -groupname secp256r1 -dname CN=ca -ext bc:c");
        keytool("ca.p12", "-exportcert -alias ca -rfc -file ca.pem");
    }

    /** Its own certificate, as it is handed to whoever is to trust it. */
    Path certificate() {
        return folder.resolve("ca.pem");
    }

    /** A server with a certificate for a name, issued by it. */
    SSLContext server(String name) throws IOException, InterruptedException, GeneralSecurityException {
        String store = name + ".p12";
        keytool(store, "-genkeypair -alias server -keyalg EC -groupname secp256r1 -dname CN=" + name);
        keytool(store, "-certreq -alias server -file request");
        keytool("ca.p12", "-gencert -alias ca -ext san=dns:" + name + " -rfc -infile request -outfile issued");
        keytool(store, "-importcert -noprompt -alias ca -file ca.pem");
        keytool(store, "-importcert -noprompt -alias server -file issued");
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve(store))) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private void keytool(String store, String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/keytool").toString()));
        command.addAll(List.of(arguments.split(" ")));
        command.addAll(List.of("-keystore", store, "-storetype", "PKCS12", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }
}
