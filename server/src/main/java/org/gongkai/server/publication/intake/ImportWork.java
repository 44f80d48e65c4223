package org.gongkai.server.publication.intake;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.jobs.Chore;
import org.gongkai.server.platform.jobs.OwnThread;
import org.gongkai.server.platform.signin.Account;
import org.gongkai.server.platform.signin.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what imports wait for, on a thread of its own so that no other chore waits for it (导入执行). What is to be done
 * stands in the database: after a kill the chore finds it and goes on.
 */
@Component
class ImportWork implements Chore {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    private final ImportJobs jobs;
    private final ImportReading reading;
    private final ImportRun running;
    private final Offices offices;
    private final Accounts accounts;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final OwnThread thread = new OwnThread("import");

    ImportWork(
            ImportJobs jobs,
            ImportReading reading,
            ImportRun running,
            Offices offices,
            Accounts accounts,
            TransactionTemplate transactions,
            Clock clock) {
        this.jobs = jobs;
        this.reading = reading;
        this.running = running;
        this.offices = offices;
        this.accounts = accounts;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void run() {
        thread.run(this::work);
    }

    /** Works until nothing waits; stops before the next batch when the program is to end. */
    void work() {
        Optional<ImportJob> next = jobs.next();
        while (next.isPresent() && !Thread.currentThread().isInterrupted()) {
            ImportJob job = next.get();
            try {
                if (job.state() == ImportJob.State.READING) {
                    reading.read(job);
                } else {
                    running.next(job, actor(job));
                }
            } catch (RuntimeException e) {
                giveUp(
                        job,
                        e); // another try would end the same, and others wait; but the database away, this fails too
            }
            next = jobs.next();
        }
    }

    private void giveUp(ImportJob job, RuntimeException why) {
        LOG.error("Import {} cannot go on", job.id(), why);
        transactions.executeWithoutResult(status -> {
            jobs.unreadable(job, new ImportJob.Problem("import.unreadable.fault", ""));
            jobs.move(job, ImportJob.State.RUNNING, ImportJob.State.STOPPED);
        });
    }

    /** Whoever started it, with the duties of today: what has ended, ends for the import too. */
    private Actor actor(ImportJob job) {
        Unit unit = offices.byId(job.unitId());
        Account account = new Account(job.account(), accounts.name(job.account()), accounts.name(job.account()));
        return new Actor(account, unit, offices.dutiesOf(account.id(), unit, LocalDate.now(clock)));
    }

    @PreDestroy
    void end() {
        thread.close();
    }
}
