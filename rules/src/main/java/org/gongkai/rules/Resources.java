package org.gongkai.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the data files that come with a class, always as UTF-8. */
public final class Resources {

    private Resources() {}

    /**
     * The text of a resource that stands beside a class.
     *
     * @throws IllegalStateException if the program was built without it
     */
    public static String text(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Resource " + name + " of " + beside.getName() + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Resource " + name + " of " + beside.getName() + " cannot be read", e);
        }
    }

    /**
     * What a YAML resource that stands beside a class holds: mappings, lists and plain values.
     *
     * @throws IllegalStateException if the program was built without it
     */
    public static Object yaml(Class<?> beside, String name) {
        return new Load(LoadSettings.builder().setLabel(name).build()).loadFromString(text(beside, name));
    }

    /** The entries of a properties resource that stands beside a class, sorted by name. */
    public static Map<String, String> properties(Class<?> beside, String name) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text(beside, name)));
        } catch (IOException e) {
            throw new UncheckedIOException("Resource " + name + " of " + beside.getName() + " cannot be read", e);
        }
        Map<String, String> sorted = new TreeMap<>();
        properties.forEach((key, value) -> sorted.put((String) key, (String) value));
        return sorted;
    }
}
