package org.gongkai.report.cli.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.report.Message;
import org.gongkai.report.read.source.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * Lists the files of a folder and the folders in it, by name. Links are followed, but no folder is entered twice, so
 * that a link to a folder above ends.
 */
final class FolderWalk {

    /** A file on disk, before anything is known of its content. */
    record OnDisk(String name, Path path, boolean named) implements Entry {}

    /** A file that is not read. */
    record NotRead(Found.PassedOver passedOver) implements Entry {}

    /** A folder that cannot be listed, or, without a cause, one with nothing in it. */
    record Closed(String name, @Nullable IOException cause) implements Entry {

        byte[] fail() throws IOException, UnreadableException {
            if (cause != null) {
                throw cause;
            }
            throw new UnreadableException(UnreadableException.Reason.EMPTY);
        }
    }

    sealed interface Entry {}

    private static final Comparator<Path> BY_NAME =
            Comparator.comparing(path -> path.getFileName().toString());

    private final Set<Path> without;
    private final Set<Path> entered = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();

    private FolderWalk(Set<Path> without) {
        this.without = without;
    }

    /**
     * The files that a path of the call stands for.
     *
     * @param without absolute paths that are left out, such as the file that the results go to
     */
    static List<Entry> list(Path named, Set<Path> without) {
        FolderWalk walk = new FolderWalk(without);
        if (Files.isDirectory(named)) {
            walk.enter(named, named.toString());
        } else {
            walk.entries.add(new OnDisk(named.toString(), named, true));
        }
        return walk.entries;
    }

    private void enter(Path folder, String name) {
        List<Path> children;
        try {
            if (!entered.add(folder.toRealPath())) {
                passOver(name, "skipped.seen");
                return;
            }
            try (Stream<Path> listed = Files.list(folder)) {
                children = listed.sorted(BY_NAME).toList();
            }
        } catch (IOException e) {
            entries.add(new Closed(name, e));
            return;
        }
        for (Path child : children) {
            visit(child, name + "/" + child.getFileName());
        }
    }

    private void visit(Path child, String name) {
        if (without.contains(child.toAbsolutePath().normalize())) {
            return;
        }
        if (isHidden(child.getFileName().toString())) {
            passOver(name, "skipped.hidden");
        } else if (Files.isDirectory(child)) {
            enter(child, name);
        } else if (Files.isRegularFile(child)) {
            entries.add(new OnDisk(name, child, false));
        } else {
            passOver(name, "skipped.special");
        }
    }

    /** Hidden on Unix, or the note that an office program leaves beside a document that is open. */
    static boolean isHidden(String fileName) {
        return fileName.startsWith(".") || fileName.startsWith("~$");
    }

    private void passOver(String name, String why) {
        entries.add(new NotRead(new Found.PassedOver(name, Message.of(why))));
    }
}
