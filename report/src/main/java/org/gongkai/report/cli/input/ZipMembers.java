package org.gongkai.report.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.gongkai.report.Message;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.UnreadableException.Reason;

/**
 * The files in a zip, by name, unpacked in memory one after the other and never written to disk. A zip among them is
 * opened as well, but not one within that.
 */
final class ZipMembers implements Iterator<Found>, AutoCloseable {

    /** Ways of packing that the library undoes by itself; for others it asks for libraries that are not here. */
    private static final Set<ZipMethod> METHODS = EnumSet.of(
            ZipMethod.STORED,
            ZipMethod.DEFLATED,
            ZipMethod.ENHANCED_DEFLATED,
            ZipMethod.BZIP2,
            ZipMethod.UNSHRINKING,
            ZipMethod.IMPLODING);

    private final String archive;
    private final boolean nested;
    private final ZipFile zip;
    private final Iterator<Member> members;
    private final UnpackBudget budget;
    private final Deque<ZipMembers> inner = new ArrayDeque<>();

    private record Member(String name, ZipArchiveEntry entry) {}

    /**
     * Opens a zip of files; empty where the bytes are a document or no zip at all.
     *
     * @param archive its name to show
     * @param nested whether it lies in a zip itself
     * @throws UnreadableException if it has too many members or is broken
     */
    static Optional<ZipMembers> open(String archive, SeekableByteChannel bytes, boolean nested, UnpackBudget budget)
            throws UnreadableException {
        try {
            ZipDirectory directory = ZipDirectory.of(bytes).orElse(null);
            if (directory == null || directory.document()) {
                return Optional.empty();
            }
            if (directory.tooMany()) {
                throw new UnreadableException(Reason.ZIP_BOMB);
            }
            return Optional.of(new ZipMembers(archive, bytes, nested, budget));
        } catch (IOException e) {
            throw new UnreadableException(Reason.DAMAGED, e);
        }
    }

    private ZipMembers(String archive, SeekableByteChannel bytes, boolean nested, UnpackBudget budget)
            throws IOException {
        this.archive = archive;
        this.nested = nested;
        this.budget = budget;
        this.zip = ZipFile.builder()
                .setSeekableByteChannel(bytes)
                .setCharset("UTF-8")
                .get();
        List<Member> all = Collections.list(zip.getEntries()).stream()
                .filter(entry -> !entry.isDirectory())
                .map(entry -> new Member(ZipNames.of(entry), entry))
                .sorted(Comparator.comparing(Member::name))
                .toList();
        this.members = all.iterator();
    }

    @Override
    public boolean hasNext() {
        while (!inner.isEmpty() && !inner.element().hasNext()) {
            inner.remove().close();
        }
        return !inner.isEmpty() || (members.hasNext() && !budget.isSpent());
    }

    @Override
    public Found next() {
        if (!hasNext()) {
            throw new NoSuchElementException(archive);
        }
        return inner.isEmpty() ? found(members.next()) : inner.element().next();
    }

    private Found found(Member member) {
        String name = archive + "!/" + member.name;
        if (isHidden(member.name)) {
            return new Found.PassedOver(name, Message.of("skipped.hidden"));
        }
        if (member.entry.isUnixSymlink()) {
            return new Found.PassedOver(name, Message.of("skipped.special"));
        }
        try {
            return unpacked(name, unpack(member.entry));
        } catch (UnreadableException e) {
            return unreadable(name, e);
        } catch (IOException e) {
            return unreadable(name, new UnreadableException(Reason.DAMAGED, e));
        }
    }

    private Found unpacked(String name, byte[] bytes) throws UnreadableException {
        if (!ZipDirectory.beginsLikeZip(bytes)) {
            return loaded(name, bytes);
        }
        ZipMembers within =
                open(name, new SeekableInMemoryByteChannel(bytes), true, budget).orElse(null);
        if (within == null) {
            return loaded(name, bytes);
        }
        if (nested) {
            within.close();
            return new Found.PassedOver(name, Message.of("skipped.zip-in-zip"));
        }
        if (!within.hasNext()) {
            throw new UnreadableException(Reason.EMPTY);
        }
        inner.add(within);
        return within.next();
    }

    private byte[] unpack(ZipArchiveEntry entry) throws IOException, UnreadableException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new UnreadableException(Reason.ENCRYPTED);
        }
        if (!METHODS.contains(ZipMethod.getMethodByCode(entry.getMethod())) || !zip.canReadEntryData(entry)) {
            throw new UnreadableException(Reason.DAMAGED);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return budget.unpack(in, entry.getCompressedSize());
        }
    }

    private static Found loaded(String name, byte[] bytes) {
        return new Found.Candidate(name, false, bytes.length, () -> bytes);
    }

    private static Found unreadable(String name, UnreadableException why) {
        return new Found.Candidate(name, false, 0, () -> {
            throw why;
        });
    }

    private static boolean isHidden(String path) {
        return path.startsWith("__MACOSX/")
                || List.of(path.split("/", -1)).stream().anyMatch(FolderWalk::isHidden);
    }

    @Override
    public void close() {
        inner.forEach(ZipMembers::close);
        ZipFile.closeQuietly(zip);
    }
}
