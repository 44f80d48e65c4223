package org.gongkai.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A whole process, with those it starts, from its start to its end (一次进程运行).
 *
 * @param nanos wall time
 * @param cpuNanos processor time, but for the last moment; 0 where the system does not say
 * @param residentKilobytes most memory one of them held (VmHWM of Linux), 0 where the system does not say
 * @param status exit status
 */
public record ProcessRun(long nanos, long cpuNanos, long residentKilobytes, int status) {

    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final int GLANCE_MILLIS = 20;

    /** Runs a command, its output thrown away, and waits for its end. */
    public static ProcessRun of(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        long begin = System.nanoTime();
        Process process = builder.start();
        long cpu = 0;
        long resident = 0;
        while (!process.waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
            cpu = Math.max(cpu, family(process).mapToLong(ProcessRun::cpuOf).sum());
            resident = Math.max(
                    resident,
                    family(process).mapToLong(ProcessRun::residentOf).max().orElse(0));
        }
        return new ProcessRun(System.nanoTime() - begin, cpu, resident, process.exitValue());
    }

    /** Wall time in seconds. */
    public double seconds() {
        return nanos / 1e9;
    }

    /** Processor time in seconds. */
    public double cpuSeconds() {
        return cpuNanos / 1e9;
    }

    /** Memory in MB. */
    public double residentMegabytes() {
        return residentKilobytes / 1024.0;
    }

    private static Stream<ProcessHandle> family(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    private static long cpuOf(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    private static long residentOf(ProcessHandle process) {
        try {
            Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
            return peak.find() ? Long.parseLong(peak.group(1)) : 0;
        } catch (IOException ended) {
            return 0; // no such system, or the process is just gone: the last glance counts
        }
    }
}
