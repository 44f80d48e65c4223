package org.gongkai.report.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.report.Message;
import org.gongkai.rules.form.FormData;
import org.gongkai.rules.form.FormDataException;
import org.gongkai.rules.form.Forms;
import org.gongkai.rules.form.ReportForm;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which an office keeps data of its own (数据目录): forms and holidays that win over those that come with
 * the program.
 *
 * @param path the folder, which need not exist where nobody named it
 */
record DataFolder(Path path) {

    /**
     * The folder of a call: {@code --data}, else {@code GONGKAI_DATA}, else {@code ~/.gongkai}.
     *
     * @throws CallException if a folder that was named is not there
     */
    static DataFolder of(@Nullable Path option, Map<String, String> environment, Path home) {
        String variable = environment.getOrDefault("GONGKAI_DATA", "");
        if (option == null && variable.isEmpty()) {
            return new DataFolder(home.resolve(".gongkai"));
        }
        Path named = option == null ? Path.of(variable) : option;
        if (!Files.isDirectory(named)) {
            throw new CallException(Message.of("data.no-folder", named.toString()));
        }
        return new DataFolder(named);
    }

    /**
     * The forms given and those of {@code forms/*.yaml}, which win, in the order of their file names.
     *
     * @throws CallException if a file is broken
     */
    Forms formsOver(Forms builtIn) {
        Forms forms = builtIn;
        for (Path file : files()) {
            forms = forms.with(form(file));
        }
        return forms;
    }

    private List<Path> files() {
        Path folder = path.resolve("forms");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.filter(file -> file.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CallException(Message.of("data.no-access", folder.toString()), e);
        }
    }

    private static ReportForm form(Path file) {
        try {
            return FormData.parse(file.toString(), Files.readString(file));
        } catch (FormDataException e) {
            throw new CallException(Message.of("data.broken", file.toString(), String.valueOf(e.getMessage())), e);
        } catch (MalformedInputException e) {
            throw new CallException(Message.of("data.not-utf8", file.toString()), e);
        } catch (IOException e) {
            throw new CallException(Message.of("data.no-access", file.toString()), e);
        }
    }
}
