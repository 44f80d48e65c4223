package org.gongkai.server.request.letter;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A kind of letter (文书种类) with the wording that the program brings.
 *
 * @param id such as {@code reply_granted}
 * @param zh Chinese name in lists
 * @param en English name in lists
 * @param wording built-in text
 * @param required what a template must hold, and a letter must be given
 * @param optional what else it may hold
 * @param remedies whether it tells of remedies (救济途径), which only replies do
 * @param unchallengeable whether it cannot be challenged alone, so that it must not speak of remedies (国办函〔2021〕132号)
 */
public record LetterKind(
        String id,
        String zh,
        String en,
        Wording wording,
        List<LetterField> required,
        List<LetterField> optional,
        boolean remedies,
        boolean unchallengeable) {

    public LetterKind {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    /**
     * The built-in text of a letter (文书文本), with placeholders.
     *
     * @param number line below the letterhead
     * @param title title
     * @param addressee whom it is addressed to, with the colon
     * @param body paragraphs
     */
    public record Wording(String number, String title, String addressee, List<String> body) {

        public Wording {
            body = List.copyOf(body);
        }
    }

    /** Everything that it may say. */
    public Set<LetterField> fields() {
        Set<LetterField> fields = new LinkedHashSet<>(required);
        fields.addAll(optional);
        return fields;
    }
}
