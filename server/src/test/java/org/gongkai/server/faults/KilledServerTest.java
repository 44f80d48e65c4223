package org.gongkai.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed while people work, at a random moment, and started again on what it left. {@code -Dgongkai.seed}
 * plays a run's moments again, as far as a machine can.
 */
class KilledServerTest {

    private static final int ROUNDS = Boolean.getBoolean("gongkai.long") ? 50 : 5;
    private static final int PEOPLE = 3;
    private static final int MOST_STEPS = 40;
    private static final int MOST_MILLIS = 25;

    @TempDir
    private Path data;

    @Test
    void aKilledProgramLosesNothingItAcknowledgedAndLeavesNothingHalfDone() throws Exception {
        long seed = Long.getLong("gongkai.seed", System.nanoTime());
        System.out.println("Killing the server " + ROUNDS + " times, -Dgongkai.seed=" + seed);
        Random chance = new Random(seed);
        Acknowledged acknowledged = new Acknowledged();
        ServerProcess server = ServerProcess.on(data);
        try {
            OfficeAtWork.setUp(server);
            for (int round = 1; round <= ROUNDS; round++) {
                int before = acknowledged.steps();
                workUntilKilled(server, acknowledged, chance);
                server = ServerProcess.on(data);
                assertThat(acknowledged.steps()).isGreaterThan(before);
                FoundState found = new FoundState(data);
                found.isWholeAndHolds(acknowledged);
                found.isSeenIn(new Browserless(server.port()).read("/items"));
                assertThat(OfficeAtWork.proof(server)).contains("台账完整");
            }
        } finally {
            server.kill();
            server.awaitEnd();
        }
    }

    private static void workUntilKilled(ServerProcess server, Acknowledged acknowledged, Random chance)
            throws Exception {
        int steps = acknowledged.steps() + 1 + chance.nextInt(MOST_STEPS);
        int millis = chance.nextInt(MOST_MILLIS);
        OfficeAtWork office = OfficeAtWork.at(server, acknowledged);
        AtomicBoolean killed = new AtomicBoolean();
        ScheduledExecutorService people = Executors.newScheduledThreadPool(PEOPLE + 1);
        List<Future<?>> work = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            work.add(people.submit(() -> work(office, killed)));
        }
        acknowledged.await(steps);
        people.schedule(
                        () -> {
                            killed.set(true);
                            server.kill();
                        },
                        millis,
                        TimeUnit.MILLISECONDS)
                .get();
        server.awaitEnd();
        for (Future<?> one : work) {
            one.get();
        }
        people.shutdown();
    }

    /** Works on until the program is gone; that a request finds it gone is what is wanted, any other failure is not. */
    private static Void work(OfficeAtWork office, AtomicBoolean killed) throws IOException, InterruptedException {
        while (!killed.get()) {
            try {
                office.carryOne();
            } catch (IOException e) {
                if (!killed.get()) {
                    throw e;
                }
            }
        }
        return null;
    }
}
