package org.gongkai.server.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.gongkai.server.OnSqlite;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OnSqlite.class)
class VaultOnSqliteTest extends VaultContract {

    private static final String WHO = "Lin Qingshi, 35 Blue Stone Road";

    @Test
    void neitherTheDatabaseNorAnyFileOfTheFolderHoldsWhatWasSealed() throws IOException {
        jdbc.sql("create table vault_note (open_text varchar(200), sealed varchar(200))")
                .update();
        KeyId key = vault.newKey();
        jdbc.sql("insert into vault_note values ('what stands in the open', :sealed)")
                .param("sealed", vault.seal(key, "note", WHO))
                .update();
        assertThat(isInFolder("what stands in the open")).isTrue();
        assertThat(isInFolder(WHO)).isFalse();
        assertThat(isInFolder(Base64.getEncoder().encodeToString(WHO.getBytes(StandardCharsets.UTF_8))))
                .isFalse();
    }

    @Test
    void aDestroyedKeyLeavesNoBytesBehindOnceTheLogIsWrittenBack() throws IOException {
        KeyId key = vault.newKey();
        String wrapped = jdbc.sql("select wrapped from vault_key where id = :id")
                .param("id", key.value())
                .query(String.class)
                .single();
        writeLogBack();
        assertThat(isInFolder(wrapped)).isTrue();
        vault.destroy(key);
        writeLogBack();
        assertThat(isInFolder(wrapped)).isFalse();
    }

    private void writeLogBack() {
        jdbc.sql("pragma wal_checkpoint(truncate)").query().listOfRows();
    }

    private boolean isInFolder(String text) throws IOException {
        try (var paths = Files.walk(installation.data())) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }
}
