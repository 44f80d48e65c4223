package org.gongkai.server.office.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.report.HolidayFolder;
import org.gongkai.report.HolidayFolder.HolidayFile;
import org.gongkai.rules.calendar.BrokenHolidaysException;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.calendar.ArrangedYear.Origin;
import org.gongkai.server.platform.data.CalendarChanged;
import org.gongkai.server.platform.data.Calendars;
import org.gongkai.server.platform.data.Installation;
import org.gongkai.server.platform.ledger.Digest;
import org.gongkai.server.platform.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The holiday arrangements that are loaded, and where a new one comes in (加载节假日安排): kept in the data folder, where the
 * command line finds it, and counted with at once.
 */
@Service
public class Arrangements {

    private final Calendars calendars;
    private final Path folder;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Arrangements(
            Calendars calendars,
            Installation installation,
            Ledger ledger,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.calendars = calendars;
        this.folder = installation.data();
        this.ledger = ledger;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** The years that are loaded, the latest first. */
    public List<ArrangedYear> years() {
        try {
            List<HolidayFile> files = HolidayFolder.files(folder);
            return calendars.now().loadedYears().stream()
                    .map(year -> origin(year, files))
                    .sorted(Comparator.comparing(ArrangedYear::year).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Holiday files in " + folder + " cannot be read", e);
        }
    }

    /** The file of the last name wins, as where the calendar is read. */
    private static ArrangedYear origin(int year, List<HolidayFile> files) {
        LocalDate first = LocalDate.of(year, 1, 1);
        ArrangedYear origin = new ArrangedYear(year, Origin.BUILT_IN, "");
        for (HolidayFile file : files) {
            if (file.entries().stream().anyMatch(entry -> entry.date().equals(first))) {
                Origin from = file.text().startsWith(Arrangement.MARK) ? Origin.UPLOADED : Origin.FOLDER;
                origin = new ArrangedYear(year, from, String.valueOf(file.path().getFileName()));
            }
        }
        return origin;
    }

    /** The next year, if it has begun to be needed: this one or the next is not loaded. Null otherwise. */
    public @Nullable Integer missing() {
        int thisYear = LocalDate.now(clock).getYear();
        List<Integer> missing = new ArrayList<>(List.of(thisYear, thisYear + 1));
        missing.removeIf(calendars.now()::isLoaded);
        return missing.isEmpty() ? null : missing.get(0);
    }

    /**
     * Takes an arrangement in; whoever reckons with the calendar is told.
     *
     * @return its year
     * @throws RefusedException if the file cannot be used: nothing changes then
     */
    public int take(Actor actor, byte[] file) {
        Duty duty = actor.asAny(Role.CLERK, Role.ADMIN);
        Arrangement arrangement = Arrangement.of(file);
        String text = arrangement.text(LocalDate.now(clock));
        transaction.executeWithoutResult(status -> {
            String digest = new Digest().add(text).hex();
            String subject = "calendar/" + arrangement.year();
            ledger.record(actor.act(duty, "calendar.uploaded", subject, null, digest));
            keep(folder.resolve(arrangement.fileName()), text);
        });
        events.publishEvent(new CalendarChanged(arrangement.year()));
        return arrangement.year();
    }

    /** Keeps the file and counts with it; where the folder cannot be read then, all is as before. */
    private synchronized void keep(Path path, String text) {
        Path before = path.resolveSibling(path.getFileName() + ".before");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(before);
            if (Files.exists(path)) {
                Files.move(path, before);
            }
            write(path, text);
            calendars.reload();
            Files.deleteIfExists(before);
        } catch (BrokenHolidaysException e) {
            putBack(before, path);
            throw new RefusedException("refused.calendar.other-file", e.file(), String.valueOf(e.line()), e.value());
        } catch (IOException e) {
            throw new UncheckedIOException("Holiday file " + path + " cannot be kept", e);
        }
    }

    private static void putBack(Path before, Path path) {
        try {
            Files.delete(path);
            if (Files.exists(before)) {
                Files.move(before, path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Holiday file " + before + " cannot be put back; rename it to " + path, e);
        }
    }

    /** Never half: a program that starts meanwhile reads the whole file, or none. */
    private static void write(Path path, String text) throws IOException {
        Path part = path.resolveSibling(path.getFileName() + ".part");
        Files.writeString(part, text, StandardCharsets.UTF_8);
        Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
    }
}
