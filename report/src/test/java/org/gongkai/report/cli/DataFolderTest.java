package org.gongkai.report.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gongkai.rules.Resources;
import org.gongkai.rules.form.Forms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path home;

    private Path data;

    @BeforeEach
    void makeFolder() throws IOException {
        data = Files.createDirectories(home.resolve("数据"));
        Files.createDirectory(data.resolve("forms"));
    }

    private static String builtIn(String id) {
        return Resources.text(Forms.class, id + ".yaml");
    }

    @Test
    void theCallWinsOverTheVariableAndTheVariableOverTheHomeFolder() {
        Map<String, String> variable =
                Map.of("GONGKAI_DATA", data.resolve("forms").toString());

        assertThat(DataFolder.of(data, variable, home).path()).isEqualTo(data);
        assertThat(DataFolder.of(null, variable, home).path()).isEqualTo(data.resolve("forms"));
        assertThat(DataFolder.of(null, Map.of(), home).path()).isEqualTo(home.resolve(".gongkai"));
    }

    @Test
    void theHomeFolderNeedNotBeThere() {
        assertThat(DataFolder.of(null, Map.of(), home)
                        .formsOver(Forms.builtIn())
                        .all())
                .hasSameSizeAs(Forms.builtIn().all());
    }

    @Test
    void aFolderThatIsNamedMustBeThere() {
        Path missing = home.resolve("没有");

        assertThatThrownBy(() -> DataFolder.of(missing, Map.of(), home)).isInstanceOf(CallException.class);
        assertThatThrownBy(() -> DataFolder.of(null, Map.of("GONGKAI_DATA", missing.toString()), home))
                .isInstanceOf(CallException.class);
    }

    @Test
    void aNewFormIsKnownWithoutARelease() throws IOException {
        Files.writeString(
                data.resolve("forms/cn-2030.yaml"),
                builtIn("cn-2021").replace("id: cn-2021", "id: cn-2030").replace("from: 2021", "from: 2030"));

        Forms forms = new DataFolder(data).formsOver(Forms.builtIn());

        assertThat(forms.forYear(2031))
                .hasValueSatisfying(form -> assertThat(form.id()).isEqualTo("cn-2030"));
        assertThat(forms.forYear(2029))
                .hasValueSatisfying(form -> assertThat(form.id()).isEqualTo("cn-2021"));
    }

    @Test
    void aFormOfTheSameNameWinsOverTheBuiltInOne() throws IOException {
        Files.writeString(data.resolve("forms/mine.yaml"), builtIn("cn-2021").replace("source: 国办公开办函", "source: 本省函"));

        assertThat(new DataFolder(data).formsOver(Forms.builtIn()).byId("cn-2021"))
                .hasValueSatisfying(form -> assertThat(form.source()).startsWith("本省函"));
    }

    @Test
    void aBrokenFormStopsTheCallAndIsNamedWithPlaceAndCure() throws IOException {
        Files.writeString(
                data.resolve("forms/坏.yaml"),
                builtIn("cn-2021").replace("rule: new + carried_in", "rule: nwe + carried_in"));

        Said said = Said.by("check", Said.CLEAN, "--data", data.toString());

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("坏.yaml", "relations[0].rule", "'nwe'", "docs/data-folder.md");
    }

    @Test
    void aFormInAnotherEncodingIsNamed() throws IOException {
        Files.write(data.resolve("forms/gbk.yaml"), builtIn("cn-2021").getBytes(Charset.forName("GBK")));

        Said said = Said.by("check", Said.CLEAN, "--data", data.toString());

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("gbk.yaml", "UTF-8");
    }
}
