package org.gongkai.server.portal.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.server.platform.data.Installation;
import org.gongkai.server.platform.ledger.Digest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Pages as they were rendered last (静态页面库): one file a page below {@code pages} in the data folder, the most read of them
 * in memory too. Nothing is lost with it: what is missing or damaged is rendered anew when somebody asks for it.
 */
@Component
public class PageStore {

    private static final Logger LOG = LoggerFactory.getLogger(PageStore.class);
    private static final long MEMORY = 64L << 20;
    private static final int FOLDER_LETTERS = 2;

    private final Path folder;
    private final Cache<String, StoredPage> memory = Caffeine.newBuilder()
            .maximumWeight(MEMORY)
            .<String, StoredPage>weigher((address, page) -> page.weight())
            .build();

    /** Moves on whenever something is forgotten: what was rendered before that may show what was true before it. */
    private long age;

    PageStore(Installation installation) {
        this.folder = installation.pages();
    }

    /** The page at an address, empty if it is to be rendered. */
    public Optional<StoredPage> find(String address) {
        StoredPage kept = memory.getIfPresent(address);
        return kept != null ? Optional.of(kept) : read(address);
    }

    /** To be asked before a page is rendered, for {@link #put}. */
    synchronized long age() {
        return age;
    }

    /** Keeps a page, unless something has been forgotten since it was begun. */
    synchronized void put(StoredPage page, long begun) {
        if (begun != age) {
            return;
        }
        try {
            write(file(page.address()), page.toBytes());
            memory.put(page.address(), page);
        } catch (IOException e) {
            throw new UncheckedIOException("The page " + page.address() + " cannot be stored in " + folder, e);
        }
    }

    /** Forgets pages; from now on they are rendered anew. */
    synchronized void forget(Collection<String> addresses) {
        age++;
        try {
            for (String address : addresses) {
                memory.invalidate(address);
                Files.deleteIfExists(file(address));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A page in " + folder + " cannot be removed", e);
        }
    }

    /** Forgets all pages. */
    synchronized void forgetAll() {
        age++;
        memory.invalidateAll();
        try {
            FileSystemUtils.deleteRecursively(folder.resolve("kept"));
        } catch (IOException e) {
            throw new UncheckedIOException("The pages in " + folder + " cannot be removed", e);
        }
    }

    /** A line that was kept beside the pages, empty if there is none. */
    String note(String name) {
        try {
            return Files.readString(folder.resolve(name)).strip();
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
        }
    }

    void note(String name, String line) {
        try {
            write(folder.resolve(name), line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be written to", e);
        }
    }

    private synchronized Optional<StoredPage> read(String address) {
        Path file = file(address);
        try {
            StoredPage page = StoredPage.of(Files.readAllBytes(file));
            memory.put(address, page);
            return Optional.of(page);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("Stored page {} cannot be read and is rendered anew: {}", file, e.getMessage());
            return Optional.empty();
        }
    }

    /** Whatever somebody asks for, no address leads out of the folder: a file is called by the digest of its address. */
    private Path file(String address) {
        String name = new Digest().add(address).hex();
        return folder.resolve("kept")
                .resolve(name.substring(0, FOLDER_LETTERS))
                .resolve(name.substring(FOLDER_LETTERS));
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling(UUID.randomUUID() + ".part");
        Files.write(part, bytes);
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
