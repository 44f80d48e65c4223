package org.gongkai.report.cli.input;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.UnreadableException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the paths of a call stand for, in order: files as named, folders and zips by name. Only the paths
 * are held; a zip is open while its members are taken out of it.
 */
public final class Inputs implements Iterator<Found>, AutoCloseable {

    private final List<FolderWalk.Entry> entries = new ArrayList<>();
    private int nextEntry;
    private int membersSoFar;
    private boolean many;
    private @Nullable ZipMembers zip;

    /**
     * Lists folders, opens nothing yet.
     *
     * @param paths files, folders and zips as the call names them
     * @param without absolute paths that are left out, such as the file that the results go to
     */
    public Inputs(List<Path> paths, Set<Path> without) {
        for (Path path : paths) {
            List<FolderWalk.Entry> listed = FolderWalk.list(path, without);
            many |= paths.size() > 1 || Files.isDirectory(path);
            entries.addAll(listed.isEmpty() ? List.of(new FolderWalk.Closed(path.toString(), null)) : listed);
        }
    }

    /** How many files there are as far as is known; a zip counts once until it is opened. */
    public int total() {
        return entries.size() + membersSoFar;
    }

    /** Whether more than one file is meant: several paths, a folder, or, once it is opened, a zip. */
    public boolean isMany() {
        return many;
    }

    @Override
    public boolean hasNext() {
        if (zip != null && !zip.hasNext()) {
            close();
        }
        return zip != null || nextEntry < entries.size();
    }

    @Override
    public Found next() {
        if (!hasNext()) {
            throw new NoSuchElementException("No more files");
        }
        if (zip != null) {
            membersSoFar++;
            return zip.next();
        }
        FolderWalk.Entry entry = entries.get(nextEntry++);
        return found(entry);
    }

    private Found found(FolderWalk.Entry entry) {
        if (entry instanceof FolderWalk.OnDisk file) {
            return opened(file);
        }
        if (entry instanceof FolderWalk.NotRead notRead) {
            return notRead.passedOver();
        }
        FolderWalk.Closed closed = (FolderWalk.Closed) entry;
        return new Found.Candidate(closed.name(), true, 0, closed::fail);
    }

    private Found opened(FolderWalk.OnDisk file) {
        try {
            if (!Files.isRegularFile(file.path())) {
                return whole(file, 0);
            }
            Optional<ZipMembers> members = members(file);
            if (members.isEmpty()) {
                return whole(file, Files.size(file.path()));
            }
            if (!members.get().hasNext()) {
                members.get().close();
                throw new UnreadableException(Reason.EMPTY);
            }
            many = true;
            zip = members.get();
            return zip.next();
        } catch (UnreadableException e) {
            return new Found.Candidate(file.name(), file.named(), 0, () -> {
                throw e;
            });
        } catch (IOException e) {
            return new Found.Candidate(file.name(), file.named(), 0, () -> {
                throw e;
            });
        }
    }

    private static Found whole(FolderWalk.OnDisk file, long size) {
        return new Found.Candidate(file.name(), file.named(), size, new FileContent(file.path()));
    }

    /** The members of a file that is a zip of files, empty where it is a document or no zip at all. */
    private static Optional<ZipMembers> members(FolderWalk.OnDisk file) throws IOException, UnreadableException {
        SeekableByteChannel channel = Files.newByteChannel(file.path());
        Optional<ZipMembers> members = Optional.empty();
        try {
            members = ZipMembers.open(file.name(), channel, false, new UnpackBudget(channel.size()));
            return members;
        } finally {
            if (members.isEmpty()) {
                channel.close();
            }
        }
    }

    @Override
    public void close() {
        if (zip != null) {
            zip.close();
            zip = null;
        }
    }
}
