package org.gongkai.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.gongkai.report.check.CheckSettings;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportChecker;
import org.gongkai.report.read.Reading;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.rules.form.Forms;

/** Loads, reads and checks the files of a folder as {@code gongkai check} does, a worker a core. */
public final class FolderRun {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final ReportReader reader;
    private final ReportChecker checker;
    private final HeapWatch heap = new HeapWatch();
    private final int workers = Runtime.getRuntime().availableProcessors();

    /** What is told of every file. */
    public interface Receiver {

        /** Takes what reading and checking the file of that number gave. Called by several threads. */
        void accept(int number, Reading reading, List<Finding> findings);
    }

    /** Reads with these forms. */
    public FolderRun(Forms forms) {
        this.reader = new ReportReader(forms);
        this.checker = new ReportChecker(CheckSettings.house(), forms);
    }

    /** How many files are worked on at a time. */
    public int workers() {
        return workers;
    }

    /**
     * Goes over all files once.
     *
     * @throws IllegalStateException if one cannot be read, for then the corpus or a reader is broken
     */
    public Round round(List<Path> files, Receiver receiver) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        AtomicLong bytes = new AtomicLong();
        AtomicLong allocated = new AtomicLong();
        heap.reset();
        long cpuBefore = SYSTEM.getProcessCpuTime();
        long begin = System.nanoTime();
        inParallel(() -> {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int number = next.getAndIncrement(); number < files.size(); number = next.getAndIncrement()) {
                bytes.addAndGet(file(number, files.get(number), receiver));
            }
            allocated.addAndGet(THREADS.getCurrentThreadAllocatedBytes() - before);
        });
        long nanos = System.nanoTime() - begin;
        long cpu = SYSTEM.getProcessCpuTime() - cpuBefore;
        return new Round(files.size(), bytes.get(), nanos, cpu, allocated.get(), heap.peak());
    }

    private int file(int number, Path path, Receiver receiver) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            Reading reading = reader.read(new Source(path.toString(), bytes));
            receiver.accept(number, reading, checker.check(reading, null));
            return bytes.length;
        } catch (UnreadableException e) {
            throw new IllegalStateException(path + " of the corpus cannot be read: " + e.reason(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " of the corpus cannot be opened", e);
        }
    }

    private void inParallel(Runnable work) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                running.add(threads.submit(work));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A worker failed: " + e.getCause(), e);
        } finally {
            threads.shutdownNow();
        }
    }
}
