package org.gongkai.bench.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A page of the program as plain files for nginx, the compressed beside the other. */
final class StaticCopy {

    /** Where it stands in nginx. */
    static final String ADDRESS = "/index.html";

    private StaticCopy() {}

    static Path of(Program program, String page, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("index.html"), program.get(page, "identity"));
        Files.write(folder.resolve("index.html.gz"), program.get(page, "gzip"));
        return folder;
    }

    /** The whole portal as the program exports it, empty where it does not know how. */
    static Optional<Path> exported(Path data, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path said = folder.resolveSibling("help.txt");
        if (run(data, said, "--help") != 0 || !Files.readString(said).contains("export-site")) {
            return Optional.empty();
        }
        if (run(data, said, "export-site", folder.toString()) != 0) {
            throw new IllegalStateException("export-site says: " + Files.readString(said));
        }
        return Optional.of(folder);
    }

    private static int run(Path data, Path said, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./gongkai"));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("GONGKAI_DATA", data.toString());
        builder.environment().remove("GONGKAI_DATABASE_URL");
        return builder.start().waitFor();
    }
}
