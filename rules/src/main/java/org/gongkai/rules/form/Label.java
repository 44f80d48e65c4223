package org.gongkai.rules.form;

import java.util.List;

/**
 * A label of the form (栏目名称): its official wording, and other wordings that offices are known to use for it.
 *
 * @param text the official wording
 * @param aliases other wordings seen, never the official one
 */
public record Label(String text, List<String> aliases) {

    public Label {
        aliases = List.copyOf(aliases);
    }

    @Override
    public String toString() {
        return text;
    }
}
