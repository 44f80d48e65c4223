package org.gongkai.server.rollup.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Whose certificates are trusted when another installation is asked (受信任的证书机构): whom the Java runtime trusts, and the
 * authorities of a government network whose own certificates somebody has put into a folder.
 *
 * @param own the certificates of the folder
 */
record TrustedAuthorities(List<X509Certificate> own) {

    TrustedAuthorities {
        own = List.copyOf(own);
    }

    /**
     * Reads every file of a folder; there need be no such folder.
     *
     * @throws IllegalStateException if one holds no certificate
     */
    static TrustedAuthorities in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new TrustedAuthorities(List.of());
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<X509Certificate> all = new ArrayList<>();
            files.filter(Files::isRegularFile).sorted().forEach(file -> all.addAll(read(file)));
            return new TrustedAuthorities(all);
        } catch (IOException e) {
            throw new UncheckedIOException("The certificates in " + folder + " cannot be read", e);
        }
    }

    /** What a client needs to trust them all. */
    SSLContext context() {
        try {
            if (own.isEmpty()) {
                return SSLContext.getDefault();
            }
            KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
            all.load(null, null);
            int number = 0;
            for (X509Certificate one :
                    Stream.concat(ofTheRuntime(), own.stream()).toList()) {
                all.setCertificateEntry(String.valueOf(number++), one);
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(all), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The trusted certificates cannot be put together", e);
        }
    }

    private static Stream<X509Certificate> ofTheRuntime() throws GeneralSecurityException {
        return Stream.of(managers(null))
                .filter(X509TrustManager.class::isInstance)
                .flatMap(manager -> Stream.of(((X509TrustManager) manager).getAcceptedIssuers()));
    }

    /** Null stands for the store of the runtime. */
    private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static Collection<X509Certificate> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            List<X509Certificate> read = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (read.isEmpty()) {
                throw new CertificateException("Nothing in it");
            }
            return read;
        } catch (CertificateException e) {
            throw new IllegalStateException(
                    file
                            + " is no certificate (PEM or DER). Put the certificate of the authority in its place, or remove"
                            + " the file, and start again",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
