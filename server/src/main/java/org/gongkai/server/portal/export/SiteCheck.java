package org.gongkai.server.portal.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.server.publication.CatalogueItem;
import org.springframework.stereotype.Service;

/** Proves that an exported site is what the program would serve now, byte for byte (导出核对). */
@Service
public class SiteCheck {

    private final ExportSource source;
    private final SiteFiles files;

    SiteCheck(ExportSource source, SiteFiles files) {
        this.source = source;
        this.files = files;
    }

    /** What is wrong with a file. */
    public enum Fault {
        /** 缺少. */
        MISSING,
        /** 内容不同. */
        DIFFERENT,
        /** 多余. */
        LEFT_OVER
    }

    /**
     * A file that is not as it should be.
     *
     * @param file its place below the site's folder
     */
    public record Difference(Fault fault, String file) {}

    /**
     * What was found.
     *
     * @param items how many catalogue items were looked at, withdrawn ones among them
     * @param files how many files there ought to be
     * @param differences what is wrong, nothing if the site is as it should be
     */
    public record Result(long items, long files, List<Difference> differences) {}

    /** Compares the site in a folder with what the program would serve. */
    public Result check(Path folder) {
        ExportFolder there = ExportFolder.toRead(folder);
        try {
            Work work = new Work(
                    there, new RunningLinks(ExportState.of(there.state()).dynamic()));
            work.compare();
            return new Result(work.items, work.seen.size(), work.differences);
        } catch (IOException e) {
            throw new UncheckedIOException("The site in " + folder + " cannot be read", e);
        }
    }

    /** One check at work. */
    private final class Work {

        private final ExportFolder there;
        private final RunningLinks links;
        private final Set<Path> seen = new HashSet<>();
        private final List<Difference> differences = new ArrayList<>();
        private long items;

        Work(ExportFolder there, RunningLinks links) {
            this.there = there;
            this.links = links;
        }

        void compare() throws IOException {
            contents(files.assets(there));
            for (String path : (Iterable<String>) source.pages()::iterator) {
                contents(files.of(there, path, links));
            }
            for (ItemBucket bucket : (Iterable<ItemBucket>) source.buckets()::iterator) {
                for (CatalogueItem item : source.items(bucket)) {
                    item(item);
                }
            }
            there.files()
                    .filter(file -> !seen.contains(there.site().resolve(file)))
                    .sorted()
                    .forEach(file -> differences.add(new Difference(Fault.LEFT_OVER, file.toString())));
        }

        private void item(CatalogueItem item) throws IOException {
            items++;
            contents(files.of(there, "/items/" + item.id(), links));
            int position = 0;
            for (Path file : source.files(item)) {
                position++;
                Path place = there.place(SiteFiles.file(item.id(), position)).orElseThrow();
                compare(place, Files.isRegularFile(place) && Files.mismatch(file, place) < 0);
            }
        }

        private void contents(Map<Path, byte[]> contents) throws IOException {
            for (Map.Entry<Path, byte[]> content : contents.entrySet()) {
                compare(content.getKey(), ExportFolder.holds(content.getKey(), content.getValue()));
            }
        }

        private void compare(Path file, boolean isSame) {
            seen.add(file);
            if (!isSame) {
                Fault fault = Files.isRegularFile(file) ? Fault.DIFFERENT : Fault.MISSING;
                differences.add(
                        new Difference(fault, there.site().relativize(file).toString()));
            }
        }
    }
}
