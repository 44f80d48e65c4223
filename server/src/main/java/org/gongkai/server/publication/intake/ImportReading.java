package org.gongkai.server.publication.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.files.Archive;
import org.gongkai.server.platform.files.ArchiveException;
import org.gongkai.server.platform.files.FileStore;
import org.gongkai.server.platform.tables.Header;
import org.gongkai.server.platform.tables.SheetRow;
import org.gongkai.server.platform.tables.Table;
import org.gongkai.server.platform.tables.UnreadableTableException;
import org.gongkai.server.publication.EarlierItems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads and checks the rows of an import, without touching the catalogue (试导入). Results are kept some rows at a time;
 * after a kill it reads from the beginning, for doubles in the file, and keeps what is not kept yet.
 */
@Component
class ImportReading {

    private static final int AT_A_TIME = 1_000;
    private static final int MOST_ROWS = 200_000;
    private static final int HEADER_WITHIN = 20;

    private final ImportJobs jobs;
    private final ImportRows rows;
    private final EarlierItems catalogue;
    private final Words words;
    private final Offices offices;
    private final FileStore store;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ImportReading(
            ImportJobs jobs,
            ImportRows rows,
            EarlierItems catalogue,
            Words words,
            Offices offices,
            FileStore store,
            TransactionTemplate transactions,
            Clock clock) {
        this.jobs = jobs;
        this.rows = rows;
        this.catalogue = catalogue;
        this.words = words;
        this.offices = offices;
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    void read(ImportJob job) {
        try {
            Checking checking = new Checking(job);
            Table.in(store.path(job.source().digest())).read(checking);
            checking.finish();
        } catch (UnreadableTableException e) {
            ImportJob.Problem problem = new ImportJob.Problem(e.key(), e.of());
            transactions.executeWithoutResult(status -> jobs.unreadable(job, problem));
        } catch (IOException e) {
            throw new UncheckedIOException("Import " + job.id() + " cannot be read", e);
        }
    }

    private Set<String> filesOf(ImportJob job) throws IOException, UnreadableTableException {
        if (job.source().archiveDigest().isEmpty()) {
            return Set.of();
        }
        try (Archive archive = new Archive(store.path(job.source().archiveDigest()))) {
            return Set.copyOf(archive.names());
        } catch (ArchiveException e) {
            throw new UnreadableTableException("import.unreadable.archive", e);
        }
    }

    private Map<String, Long> sections(Unit unit) {
        Map<String, Long> sections = new LinkedHashMap<>();
        offices.sections(unit).forEach(section -> sections.put(section.name(), section.id()));
        return sections;
    }

    /** Takes the rows of one table. */
    private final class Checking implements Table.Reader {

        private final ImportJob job;
        private final RowCheck.Place place;
        private final Doubles doubles;
        private final List<RowCheck.Checked> waiting = new ArrayList<>();
        private @Nullable RowCheck check;
        private int seen;
        private int kept;

        Checking(ImportJob job) throws IOException, UnreadableTableException {
            this.job = job;
            Unit unit = offices.byId(job.unitId());
            this.place = new RowCheck.Place(sections(unit), new FileNames(filesOf(job)), LocalDate.now(clock));
            this.doubles = new Doubles(catalogue, unit, words);
        }

        @Override
        public void row(SheetRow row) throws UnreadableTableException {
            seen++;
            if (check == null) {
                check = header(row);
                return;
            }
            if (seen > MOST_ROWS) {
                throw new UnreadableTableException("import.unreadable.rows", String.valueOf(MOST_ROWS));
            }
            waiting.add(check.check(row));
            if (waiting.size() == AT_A_TIME) {
                keep();
            }
        }

        void finish() throws UnreadableTableException {
            if (check == null || kept + waiting.size() == 0) {
                throw new UnreadableTableException("import.unreadable.empty", "");
            }
            keep();
            transactions.executeWithoutResult(
                    status -> jobs.move(job, ImportJob.State.READING, ImportJob.State.CHECKED));
        }

        private @Nullable RowCheck header(SheetRow row) throws UnreadableTableException {
            Optional<Header<Field>> header =
                    Header.of(row, Field.class, name -> words.field(name).filter(field -> field.longest() > 0));
            if (header.isEmpty()) {
                if (seen >= HEADER_WITHIN) {
                    throw new UnreadableTableException("import.unreadable.header", "");
                }
                return null;
            }
            List<Field> missing = Stream.of(Field.values())
                    .filter(field -> field.isNeeded() && !header.get().has(field))
                    .toList();
            if (!missing.isEmpty()) {
                String names = missing.stream().map(words::name).collect(Collectors.joining(" / "));
                throw new UnreadableTableException("import.unreadable.column", names);
            }
            String ignored = String.join(" / ", header.get().ignored());
            String columns = ignored.substring(0, Math.min(ignored.length(), 1000));
            transactions.executeWithoutResult(status -> jobs.ignore(job, columns));
            return new RowCheck(words, header.get(), place);
        }

        /** Keeps what is not kept yet of the rows that wait. */
        private void keep() {
            List<ImportRows.Row> readable = waiting.stream()
                    .filter(checked -> checked.content() != null)
                    .map(checked -> new ImportRows.Row(checked.number(), checked.content()))
                    .toList();
            List<RowError> errors = new ArrayList<>(doubles.find(readable));
            Set<Integer> bad = errors.stream().map(RowError::row).collect(Collectors.toSet());
            waiting.forEach(checked -> errors.addAll(checked.errors()));
            List<ImportRows.Row> good =
                    readable.stream().filter(row -> !bad.contains(row.number())).toList();
            if (kept >= job.progress().read()) {
                transactions.executeWithoutResult(status -> {
                    if (!jobs.read(job, kept, waiting.size(), good.size())) {
                        throw new IllegalStateException("Another reads import " + job.id());
                    }
                    rows.add(job, good);
                    rows.addErrors(job, errors);
                });
            }
            kept += waiting.size();
            waiting.clear();
        }
    }
}
