package org.gongkai.bench.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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

    /** The whole portal as the program exports it. */
    static Path exported(Path data, Path folder) throws IOException, InterruptedException {
        Path said = Files.createDirectories(folder).resolveSibling("export.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        "./gongkai", "export-site", folder.toString(), "--data", data.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().remove("GONGKAI_DATABASE_URL");
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException("export-site says: " + Files.readString(said));
        }
        return folder.resolve("www");
    }
}
