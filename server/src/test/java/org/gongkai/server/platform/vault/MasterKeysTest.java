package org.gongkai.server.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import org.gongkai.server.OnSqlite;
import org.gongkai.server.platform.data.Installation;
import org.gongkai.server.platform.vault.MasterKeysException.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The file of the master keys, over a database that holds what was sealed with its keys. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OnSqlite.class)
class MasterKeysTest {

    @Autowired
    private Vault vault;

    @Autowired
    private KeyTable table;

    @Autowired
    private Installation installation;

    @TempDir
    private Path folder;

    private Path file;
    private Path own;

    @BeforeEach
    void somethingIsSealed() {
        vault.newKey();
        own = installation.data().resolve("keys/master.keys");
        file = folder.resolve("new/master.keys");
    }

    @Test
    void onlyTheOwnerReadsTheFileAndItsFolder() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own.getParent())))
                .isEqualTo("rwx------");
        vault.rotate();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                .isEqualTo("rw-------");
    }

    @Test
    void aMissingFileIsNamedAndNotMadeAnew() {
        assertRefused(Reason.MISSING, "is missing. Restore it from its copy");
        assertThat(file).doesNotExist();
    }

    @Test
    void aDamagedFileIsNamedAndLeftAsItIs() throws IOException {
        String whole = Files.readString(own);
        int at = whole.indexOf("master ") + 20;
        for (String damaged : new String[] {
            "",
            whole.substring(0, whole.length() / 2),
            whole.substring(0, whole.indexOf("check")),
            whole.substring(0, at) + (whole.charAt(at) == 'A' ? 'B' : 'A') + whole.substring(at + 1),
            "\u0000\u0001\u0002"
        }) {
            write(damaged);
            assertRefused(Reason.DAMAGED, "is damaged. Restore it from its copy");
            assertThat(file).hasContent(damaged);
        }
    }

    @Test
    void theFileOfAnotherInstallationIsRefused() throws IOException {
        new KeyFile(file).create(Keyring.fresh());
        byte[] before = Files.readAllBytes(file);
        assertRefused(Reason.FOREIGN, "another installation");
        assertThatThrownBy(() -> at(file).begun()).isInstanceOf(MasterKeysException.class);
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void aFileOfBeforeTheLastRotationIsRefused() throws IOException {
        write(Files.readString(own));
        vault.rotate();
        assertRefused(Reason.OTHER_TIME, "not of the same time");
    }

    @Test
    void theRightCopyServes() throws IOException {
        write(Files.readString(own));
        assertThat(at(file).lookup().fingerprint())
                .isEqualTo(table.fingerprints().get(Keyring.LOOKUP));
    }

    @Test
    void aFileIsNeverMadeInThePlaceOfAnother() throws IOException {
        write("something");
        assertThatThrownBy(() -> new KeyFile(file).create(Keyring.fresh()))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("something");
    }

    @Test
    void whatAMachineThatWentOffLeftBesideTheFileIsNotInTheWay() throws IOException {
        new KeyFile(file).create(Keyring.fresh());
        Files.writeString(file.resolveSibling("master.keys.part"), "half");
        Keyring others = Keyring.fresh().grown();
        new KeyFile(file).replace(others);
        assertThat(new KeyFile(file).read().orElseThrow().fingerprints()).isEqualTo(others.fingerprints());
    }

    @Test
    void keysThatRootRotatesStillBelongToWhomTheyDid() throws IOException {
        new KeyFile(file).create(Keyring.fresh());
        UserPrincipal owner = Files.getOwner(file);
        if (owner.getName().equals("root")) {
            owner = file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
            Files.setOwner(file, owner);
        }
        new KeyFile(file).replace(Keyring.fresh());
        assertThat(Files.getOwner(file)).isEqualTo(owner);
    }

    @Test
    void aCipherThatIsNoneIsNamedWithThoseThereAre() {
        assertThat(Cipher.named("SM4-GCM")).isEqualTo(Cipher.SM4_GCM);
        assertThatThrownBy(() -> Cipher.named("des"))
                .hasMessageContaining("gongkai.cipher is des")
                .hasMessageContaining("aes-256-gcm or sm4-gcm");
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Path part = Files.writeString(folder.resolve("part"), text, StandardCharsets.ISO_8859_1);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void assertRefused(Reason reason, String words) {
        assertThatThrownBy(() -> at(file).lookup())
                .isInstanceOfSatisfying(
                        MasterKeysException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining(file.toString())
                .hasMessageContaining(words)
                .hasMessageContaining("personal data in the database cannot be read");
    }

    private MasterKeys at(Path place) {
        return new MasterKeys(place, table);
    }
}
