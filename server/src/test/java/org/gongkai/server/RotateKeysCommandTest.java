package org.gongkai.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.server.platform.vault.KeyId;
import org.gongkai.server.platform.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.sqlite.JDBC;
import picocli.CommandLine;

/** {@code gongkai rotate-keys}, as an operator runs it: without a server, on the data folder. */
class RotateKeysCommandTest {

    @TempDir
    private Path data;

    private KeyId key;
    private String sealed;

    @BeforeEach
    void anApplicantIsSealed() {
        key = with(Vault::newKey);
        sealed = with(vault -> vault.seal(key, "name", "林青石"));
    }

    @Test
    void theMasterKeyIsChangedAndWhatWasSealedStillOpens() {
        assertThat(said(0)).contains("已更换：主密钥第 2 号，重新保护数据密钥 1 把。");
        assertThat(said(0)).contains("主密钥第 3 号");
        String opened = with(vault -> vault.open(key, "name", sealed));
        assertThat(opened).isEqualTo("林青石");
    }

    @Test
    void aMissingFileIsNamedWithTheCureAndNotMadeAnew() throws IOException {
        Path file = data.resolve("keys/master.keys");
        Files.delete(file);
        assertThat(said(2)).contains("主密钥文件不在了：" + file, "请用备份恢复");
        assertThat(file).doesNotExist();
    }

    @Test
    void aDamagedFileIsNamedWithTheCure() throws IOException {
        Files.writeString(data.resolve("keys/master.keys"), "?");
        assertThat(said(2)).contains("主密钥文件已损坏", "请用备份恢复");
    }

    @Test
    void aDestroyedKeyIsInNoFileOnceTheProgramHasStopped() throws IOException {
        String wrapped = wrapped();
        assertThat(isInFolder(wrapped)).isTrue();
        with(vault -> {
            vault.destroy(key);
            return key;
        });
        assertThat(data.resolve("gongkai.db-wal")).doesNotExist();
        assertThat(isInFolder(wrapped)).isFalse();
    }

    private String wrapped() {
        return JdbcClient.create(new SimpleDriverDataSource(new JDBC(), "jdbc:sqlite:" + data.resolve("gongkai.db")))
                .sql("select wrapped from vault_key where id = ?")
                .param(key.value())
                .query(String.class)
                .single();
    }

    private boolean isInFolder(String text) throws IOException {
        try (Stream<Path> paths = Files.walk(data)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    private <T> T with(Function<Vault, T> what) {
        try (ConfigurableApplicationContext context = new Running(data, null).still()) {
            return what.apply(context.getBean(Vault.class));
        }
    }

    private String said(int status) {
        ResourceBundle words = ResourceBundle.getBundle("org.gongkai.server.commands", Locale.ROOT);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            CommandLine command = new CommandLine(new RotateKeysCommand(words)).setResourceBundle(words);
            assertThat(command.execute("--data", data.toString())).isEqualTo(status);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
