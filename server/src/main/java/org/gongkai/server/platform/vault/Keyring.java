package org.gongkai.server.platform.vault;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The master keys and the key of look-ups, as the file holds them (主密钥串): a line each, and a last one by which damage is
 * found.
 *
 * @param lookup keys the digests by which equal values are found
 * @param masters by number, at least one
 */
record Keyring(Secret lookup, NavigableMap<Integer, Secret> masters) {

    /** The number the key of look-ups has among the fingerprints. */
    static final int LOOKUP = 0;

    private static final String HEAD = """
            # Master keys of Gongkai. Whoever has this file and the database can read the personal data in it;
            # whoever has lost this file cannot. Keep copies of it apart from the copies of the database.
            """;

    private static final String MASTER = "master ";
    private static final int FEWEST_LINES = 3;

    static Keyring fresh() {
        return new Keyring(Secret.random(), new TreeMap<>(Map.of(1, Secret.random())));
    }

    int newest() {
        return masters.lastKey();
    }

    @Nullable
    Secret master(int number) {
        return masters.get(number);
    }

    /** With one more, which is the newest. */
    Keyring grown() {
        NavigableMap<Integer, Secret> more = new TreeMap<>(masters);
        more.put(newest() + 1, Secret.random());
        return new Keyring(lookup, more);
    }

    /** With the newest only. */
    Keyring pruned() {
        return new Keyring(lookup, new TreeMap<>(masters.tailMap(newest(), true)));
    }

    /** By number; {@link #LOOKUP} for the key of look-ups. */
    Map<Integer, String> fingerprints() {
        Map<Integer, String> fingerprints = new TreeMap<>();
        fingerprints.put(LOOKUP, lookup.fingerprint());
        masters.forEach((number, secret) -> fingerprints.put(number, secret.fingerprint()));
        return fingerprints;
    }

    /** As it is written to the file. */
    String written() {
        List<String> lines = new ArrayList<>();
        lines.add(line("lookup", lookup));
        masters.forEach((number, secret) -> lines.add(line(MASTER + number, secret)));
        lines.add("check " + check(lines));
        return HEAD + String.join("\n", lines) + "\n";
    }

    /** @throws IllegalArgumentException if it is not as {@link #written()} gives it */
    static Keyring read(String text) {
        List<String> lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        if (lines.size() < FEWEST_LINES) {
            throw new IllegalArgumentException("has " + lines.size() + " lines of keys");
        }
        List<String> keys = lines.subList(0, lines.size() - 1);
        if (!lines.get(keys.size()).equals("check " + check(keys))) {
            throw new IllegalArgumentException("the last line does not agree with those before it");
        }
        NavigableMap<Integer, Secret> masters = new TreeMap<>();
        for (String line : keys.subList(1, keys.size())) {
            masters.put(Integer.valueOf(line.substring(MASTER.length(), line.lastIndexOf(' '))), secret(line));
        }
        return new Keyring(secret(keys.get(0)), masters);
    }

    private static String line(String name, Secret secret) {
        return name + " " + Base64.getEncoder().encodeToString(secret.bytes());
    }

    private static Secret secret(String line) {
        return Secret.of(Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1)));
    }

    /** Keyed with the first secret, so that it tells nothing to whoever sees it alone. */
    private static String check(List<String> lines) {
        return HexFormat.of().formatHex(secret(lines.get(0)).hmac(String.join("\n", lines)));
    }

    @Override
    public String toString() {
        return "Keyring of " + masters.keySet();
    }
}
