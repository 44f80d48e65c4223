package org.gongkai.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the screens say: the same sentences in both languages, and one for every key that a template asks for. */
class MessagesTest {

    private static final Pattern ASKED = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]*)[}(]");

    private static final Pattern ACT = Pattern.compile("actor\\.act\\(\\s*\\w+,\\s*\"([a-z.-]+)\"");
    private static final int MANY = 40;

    static List<String> bundles() throws IOException {
        String names = load(new ClassPathResource("application.properties")).getProperty("spring.messages.basename");
        return List.of(names.split(","));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesSayTheSame(String bundle) throws IOException {
        assertThat(keys(bundle, "")).isNotEmpty().isEqualTo(keys(bundle, "_en"));
    }

    @Test
    void everyKeyThatATemplateAsksForIsThere() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String bundle : bundles()) {
            known.addAll(keys(bundle, ""));
        }
        for (Resource template :
                new PathMatchingResourcePatternResolver().getResources("classpath:templates/**/*.html")) {
            assertThat(known)
                    .as(template.getFilename())
                    .containsAll(asked(template).toList());
        }
    }

    @Test
    void everyActOfTheLedgerHasWordsForTheInspector() throws IOException {
        Set<String> known = keys("org/gongkai/server/supervision/messages", "");
        Set<String> acts = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                ACT.matcher(Files.readString(source)).results().forEach(act -> acts.add("act." + act.group(1)));
            }
        }
        assertThat(acts).hasSizeGreaterThan(MANY);
        assertThat(known).containsAll(acts);
    }

    private static Stream<String> asked(Resource template) throws IOException {
        Matcher matcher = ASKED.matcher(template.getContentAsString(StandardCharsets.UTF_8));
        return matcher.results().map(result -> result.group(1)).distinct();
    }

    private static Set<String> keys(String bundle, String language) throws IOException {
        return new TreeSet<>(
                load(new ClassPathResource(bundle + language + ".properties")).stringPropertyNames());
    }

    private static Properties load(Resource resource) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = resource.getInputStream()) {
            properties.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
