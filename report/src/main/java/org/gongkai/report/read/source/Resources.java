package org.gongkai.report.read.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** Data files that stand beside the classes. */
public final class Resources {

    private Resources() {}

    /** A properties file in UTF-8. */
    public static Properties properties(String name) {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Resources.class.getResourceAsStream(name), name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
