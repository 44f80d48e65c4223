package org.gongkai.server.portal.store;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Which build of the program this is (程序版本): what another build rendered, this one renders anew. */
@Component
public class Program {

    private final String version;

    Program() {
        version = built();
    }

    /** Changes with every build. */
    public String version() {
        return version;
    }

    private static String built() {
        try {
            File code = Path.of(Program.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toFile();
            return code.isFile() ? code.length() + "/" + code.lastModified() : "classes/" + System.currentTimeMillis();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The program does not know where it is", e);
        }
    }
}
