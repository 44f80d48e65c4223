package org.gongkai.server.portal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.server.platform.data.Installation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageStoreTest {

    @TempDir
    private Path folder;

    private PageStore store;

    @BeforeEach
    void open() {
        store = opened();
    }

    @Test
    void aPageIsFoundAgainAfterARestart() {
        store.put(page("/items/1", "正文"), store.age());
        StoredPage found = opened().find("/items/1").orElseThrow();
        assertThat(new String(found.plain(), StandardCharsets.UTF_8)).isEqualTo("正文");
        assertThat(found.status()).isEqualTo(200);
    }

    @Test
    void aForgottenPageIsGoneFromDiskToo() {
        store.put(page("/items/1", "正文"), store.age());
        store.forget(List.of("/items/1"));
        assertThat(store.find("/items/1")).isEmpty();
        assertThat(opened().find("/items/1")).isEmpty();
    }

    @Test
    void whatWasBegunBeforeSomethingWasForgottenIsNotKept() {
        long begun = store.age();
        store.forget(List.of("/items/2"));
        store.put(page("/items/1", "旧的正文"), begun);
        assertThat(store.find("/items/1")).isEmpty();
    }

    @Test
    void aDamagedPageIsAsGoodAsNone() throws IOException {
        store.put(page("/items/1", "正文".repeat(50)), store.age());
        for (int cut : new int[] {0, 7, 40}) {
            byte[] bytes = Files.readAllBytes(file());
            bytes[bytes.length / 2 + cut] ^= 1;
            Files.write(file(), Arrays.copyOf(bytes, bytes.length - cut));
            assertThat(opened().find("/items/1")).as("cut by %d", cut).isEmpty();
        }
    }

    @Test
    void noAddressLeadsOutOfTheFolder() throws IOException {
        Path outside = Files.writeString(folder.resolve("secret"), "x");
        for (String address : List.of("/../../secret", "../secret", outside.toString(), "/\0", "")) {
            assertThat(store.find(address)).as(address).isEmpty();
        }
    }

    private PageStore opened() {
        return new PageStore(new Installation(folder.resolve("data"), null, null));
    }

    private static StoredPage page(String address, String text) {
        return StoredPage.of(address, 200, "text/html", text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }
}
