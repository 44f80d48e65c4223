package org.gongkai.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.gongkai.server.demo.DemoOffice;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gongkai demo}: the application with an invented office, thrown away at the end (演示). */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private final ResourceBundle words;
    private final ResourceBundle roles;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", descriptionKey = "port")
    private int port = 8080;

    @Option(names = "--today", paramLabel = "D", defaultValue = "2021-01-12", descriptionKey = "today")
    private LocalDate today = LocalDate.of(2021, 1, 12);

    DemoCommand(ResourceBundle words, ResourceBundle roles) {
        this.words = words;
        this.roles = roles;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("gongkai-demo");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
        ServletWebServerApplicationContext context = new Running(folder, null).serving(port, today);
        DemoOffice office = context.getBean(DemoOffice.class);
        List<DemoOffice.SignIn> signIns = office.make();
        System.out.println(MessageFormat.format(words.getString("serving"), Running.port(context)));
        System.out.println(MessageFormat.format(words.getString("demo.password"), office.password()));
        for (DemoOffice.SignIn one : signIns) {
            String role = roles.getString("role." + one.role());
            System.out.println("  %-10s %s %s".formatted(one.signIn(), one.name(), role));
        }
        return Running.STAYS_UP;
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            System.err.println("The demo's folder " + folder + " could not be removed: " + e.getMessage());
        }
    }
}
