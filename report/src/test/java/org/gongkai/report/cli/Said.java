package org.gongkai.report.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a call has said, and its exit status. */
public record Said(int status, String out, String err) {

    /** Reports of our own writing that come with the program. */
    static final Path SAMPLES = Path.of("..", "samples");

    static final String CLEAN = SAMPLES.resolve("柳河镇-2024.md").toString();
    static final String FAULTY = SAMPLES.resolve("青石街道-2024.txt").toString();
    static final String BEFORE = SAMPLES.resolve("上年").resolve("青石街道-2023.html").toString();

    /** A call in Chinese, away from any terminal. */
    public static Said by(String... arguments) {
        return in(Map.of("LANG", "zh_CN.UTF-8"), false, arguments);
    }

    /** A call on a terminal. */
    static Said onTerminal(Map<String, String> settings, String... arguments) {
        return in(settings, true, arguments);
    }

    /** A call with these settings. */
    static Said with(Map<String, String> settings, String... arguments) {
        return in(settings, false, arguments);
    }

    /** Surroundings of a call that says nothing anybody reads. */
    static Surroundings surroundings(Map<String, String> settings) {
        return surroundings(new StringWriter(), new StringWriter(), false, settings);
    }

    private static Surroundings surroundings(
            StringWriter out, StringWriter err, boolean terminal, Map<String, String> settings) {
        return new Surroundings(
                new PrintWriter(out), new PrintWriter(err), terminal, terminal, settings, Path.of("none"));
    }

    private static Said in(Map<String, String> settings, boolean terminal, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings around = surroundings(out, err, terminal, settings);
        int status = Main.run(around, arguments);
        around.out().flush();
        around.err().flush();
        return new Said(status, out.toString(), err.toString());
    }

    /** The output as JSON. */
    public JsonNode json() {
        return JsonMapper.shared().readTree(out);
    }
}
