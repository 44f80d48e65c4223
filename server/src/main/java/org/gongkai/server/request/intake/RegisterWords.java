package org.gongkai.server.request.intake;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.rules.DataNode;
import org.gongkai.rules.request.Dockets;
import org.gongkai.rules.request.Manner;
import org.gongkai.rules.request.ReplyKind;
import org.gongkai.server.request.ApplicantKind;
import org.gongkai.server.request.Asked;
import org.gongkai.server.request.Channel;
import org.gongkai.server.request.RequestKind;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** How offices call the columns and write the values of their registers (列名与写法), from {@code words.yaml}. */
@Component
class RegisterWords {

    private final Dockets dockets;
    private final SingletonSupplier<Read> read = SingletonSupplier.of(this::read); // seldom needed, not at the start

    RegisterWords(Dockets dockets) {
        this.dockets = dockets;
    }

    private record Read(
            Map<Field, String> names,
            Map<Field, String> examples,
            Map<String, Field> fields,
            Map<Class<?>, Map<String, Object>> values,
            Map<String, String> replies,
            String unsaid,
            String yuan) {}

    /** The column of that name; blanks, asterisks and what stands in brackets do not matter. */
    Optional<Field> field(String name) {
        return Optional.ofNullable(read.obtain().fields.get(plain(name.replaceAll("[（(].*[)）]", ""))));
    }

    /** What the template calls a column. */
    String name(Field field) {
        return String.valueOf(read.obtain().names.get(field));
    }

    /** How the template's example writes it. */
    String example(Field field) {
        return String.valueOf(read.obtain().examples.get(field));
    }

    /** The value that is written so. */
    <E extends Enum<E>> Optional<E> value(Class<E> sort, String written) {
        Map<String, Object> known = read.obtain().values.getOrDefault(sort, Map.of());
        return Optional.ofNullable(known.get(plain(written))).map(sort::cast);
    }

    /** The kind of reply that is written so: by its title, its id or a short name. */
    Optional<ReplyKind> reply(String written) {
        return Optional.ofNullable(read.obtain().replies.get(plain(written))).flatMap(dockets.replies()::of);
    }

    /** What stands in a docket for words that the former register did not keep. */
    String unsaid() {
        return read.obtain().unsaid;
    }

    /** What stands behind a sum of money. */
    String yuan() {
        return read.obtain().yuan;
    }

    private Read read() {
        DataNode data = DataNode.in(RegisterWords.class, "words.yaml");
        Map<Field, String> names = new EnumMap<>(Field.class);
        Map<Field, String> examples = new EnumMap<>(Field.class);
        Map<String, Field> fields = new HashMap<>();
        for (Field field : Field.values()) {
            List<String> written = data.node("columns").texts(field.name());
            names.put(field, written.get(0));
            examples.put(field, data.node("example").text(field.name()));
            written.forEach(name -> fields.put(plain(name), field));
        }
        return new Read(names, examples, fields, sorts(data), replies(data), data.text("unsaid"), data.text("yuan"));
    }

    private static Map<Class<?>, Map<String, Object>> sorts(DataNode data) {
        Map<Class<?>, Map<String, Object>> values = new HashMap<>();
        values.put(RequestKind.class, values(data, "kind", RequestKind.values()));
        values.put(Channel.class, values(data, "channel", Channel.values()));
        values.put(ApplicantKind.class, values(data, "applicant", ApplicantKind.values()));
        values.put(Asked.Form.class, values(data, "form", Asked.Form.values()));
        values.put(Asked.Provision.class, values(data, "provision", Asked.Provision.values()));
        values.put(Manner.class, values(data, "manner", Manner.values()));
        return values;
    }

    private static Map<String, Object> values(DataNode data, String part, Enum<?>... all) {
        Map<String, Object> values = new HashMap<>();
        for (Enum<?> one : all) {
            data.node(part).texts(one.name()).forEach(name -> values.put(plain(name), one));
        }
        return values;
    }

    private Map<String, String> replies(DataNode data) {
        Map<String, String> replies = new HashMap<>();
        for (ReplyKind kind : dockets.replies().all()) {
            replies.put(plain(kind.title().in(Locale.SIMPLIFIED_CHINESE)), kind.id());
            replies.put(plain(kind.id()), kind.id());
            data.node("reply").texts(kind.id()).forEach(name -> replies.put(plain(name), kind.id()));
        }
        return replies;
    }

    /** Letters and digits only. */
    private static String plain(String written) {
        return written.replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
