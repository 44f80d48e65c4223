package org.gongkai.server.portal.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.server.portal.ArrangeAtStart;
import org.gongkai.server.portal.Change;
import org.gongkai.server.portal.Journal;
import org.gongkai.server.portal.store.Program;
import org.gongkai.server.publication.CatalogueItem;
import org.springframework.stereotype.Service;

/**
 * Writes the whole portal as plain files (静态导出). What the journal says has changed since the last time is written anew, and
 * all of it where that is not enough; the journal's number is kept last, so that an export that broke off is done again.
 */
@Service
public class SiteExport {

    private static final int BATCH = 500;

    private final ExportSource source;
    private final SiteFiles files;
    private final NginxFiles nginx;
    private final Journal journal;
    private final ArrangeAtStart arranging;
    private final Program program;

    SiteExport(
            ExportSource source,
            SiteFiles files,
            NginxFiles nginx,
            Journal journal,
            ArrangeAtStart arranging,
            Program program) {
        this.source = source;
        this.files = files;
        this.nginx = nginx;
        this.journal = journal;
        this.arranging = arranging;
        this.program = program;
    }

    /**
     * What was done.
     *
     * @param written files that are new or different
     * @param removed files that are gone
     * @param whole whether everything was gone through, not only what changed
     */
    public record Result(long written, long removed, boolean whole) {}

    /**
     * Writes what has changed.
     *
     * @param folder where to
     * @param dynamic address of the running program, empty for none
     * @throws ExportBusyException if another export is at work there
     */
    public Result export(Path folder, String dynamic) {
        arranging.run();
        try (ExportFolder into = ExportFolder.toWrite(folder)) {
            ExportState before = ExportState.of(into.state());
            long last = journal.last();
            Work work = new Work(into, new RunningLinks(dynamic));
            Set<String> paths = new LinkedHashSet<>();
            Set<Long> items = new LinkedHashSet<>();
            boolean whole = !before.isOf(program.version(), dynamic) || isWhole(before.position(), paths, items);
            if (whole) {
                work.whole();
            } else {
                work.changed(paths, items);
            }
            into.state(new ExportState(program.version(), dynamic, last).lines());
            return new Result(work.written, work.removed, whole);
        } catch (IOException e) {
            throw new UncheckedIOException("The portal cannot be written to " + folder, e);
        }
    }

    /** Gathers what has changed since a number; gives whether that is everything. */
    private boolean isWhole(long since, Set<String> paths, Set<Long> items) {
        List<Change> changes = journal.after(since, BATCH);
        while (!changes.isEmpty()) {
            for (Change change : changes) {
                paths.addAll(change.paths());
                items.addAll(change.items());
            }
            changes = journal.after(changes.get(changes.size() - 1).number(), BATCH);
        }
        return paths.contains(Change.ALL);
    }

    /** One export at work. */
    private final class Work {

        private final ExportFolder into;
        private final RunningLinks links;
        private final Set<Path> kept = new HashSet<>();
        private long written;
        private long removed;

        Work(ExportFolder into, RunningLinks links) {
            this.into = into;
            this.links = links;
        }

        /** All there is; whatever else lies there goes. */
        void whole() throws IOException {
            keep(files.assets(into));
            source.pages().forEach(this::page);
            List<ItemBucket> buckets = source.buckets().toList();
            for (ItemBucket bucket : buckets) {
                for (CatalogueItem item : source.items(bucket)) {
                    page("/items/" + item.id());
                    attachments(item);
                }
            }
            written += nginx.write(into, buckets);
            for (Path left : into.files().map(into.site()::resolve).toList()) {
                removed += !kept.contains(left) && into.remove(left) ? 1 : 0;
            }
        }

        void changed(Set<String> paths, Set<Long> items) throws IOException {
            paths.forEach(this::page);
            Set<ItemBucket> buckets = items.stream().map(ItemBucket::of).collect(Collectors.toSet());
            for (ItemBucket bucket : buckets) {
                source.items(bucket).stream()
                        .filter(item -> items.contains(item.id()))
                        .forEach(this::attachments);
            }
            written += nginx.write(into, new ArrayList<>(buckets));
        }

        private void page(String path) {
            try {
                Map<Path, byte[]> wanted = files.of(into, path, links);
                keep(wanted);
                for (Path name : files.namesOf(into, path).toList()) {
                    removed += !wanted.containsKey(name) && into.remove(name) ? 1 : 0;
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The page " + path + " cannot be written", e);
            }
        }

        private void attachments(CatalogueItem item) {
            try {
                int position = 0;
                for (Path file : source.files(item)) {
                    position++;
                    Path place = place(item, position);
                    kept.add(place);
                    written += into.copy(file, place) ? 1 : 0;
                }
                for (int gone = position + 1; gone <= source.mostFiles(item); gone++) {
                    removed += into.remove(place(item, gone)) ? 1 : 0;
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The files of " + item.subject() + " cannot be written", e);
            }
        }

        private Path place(CatalogueItem item, int position) {
            return into.place(SiteFiles.file(item.id(), position)).orElseThrow();
        }

        private void keep(Map<Path, byte[]> contents) throws IOException {
            for (Map.Entry<Path, byte[]> content : contents.entrySet()) {
                kept.add(content.getKey());
                written += into.write(content.getKey(), content.getValue()) ? 1 : 0;
            }
        }
    }
}
