package org.gongkai.server.platform.data;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON of which everybody makes the same bytes (规范化 JSON, RFC 8785): keys in the order of their UTF-16 units, no blanks,
 * the shortest escapes. Ours holds texts, whole numbers and truth values only, so that the one hard part of the RFC, how
 * fractions are written, does not come up; they are refused.
 */
public final class CanonicalJson {

    /** Beyond it JavaScript does not tell whole numbers apart. */
    private static final long MOST = (1L << 53) - 1;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                    .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                    .build())
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private CanonicalJson() {}

    /**
     * The canonical form of a text of JSON, in UTF-8.
     *
     * @throws IllegalArgumentException if it holds a fraction, a number beyond 2^53, or half a surrogate pair
     */
    public static byte[] of(String json) {
        return of(MAPPER.readTree(json));
    }

    /** The same of a tree. */
    public static byte[] of(JsonNode tree) {
        check(tree);
        String text = MAPPER.writeValueAsString(tree);
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
            byte[] canonical = new byte[bytes.remaining()];
            bytes.get(canonical);
            return canonical;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("The JSON holds half a surrogate pair", e);
        }
    }

    private static void check(JsonNode node) {
        if (node.isNumber()
                && !(node.canConvertToLong() && node.isIntegralNumber() && Math.abs(node.asLong()) <= MOST)) {
            throw new IllegalArgumentException("No whole number below 2^53: " + node);
        }
        node.forEach(CanonicalJson::check);
    }
}
