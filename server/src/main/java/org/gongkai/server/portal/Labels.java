package org.gongkai.server.portal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Texts of the message bundles in both languages at once (双语文字). */
@Component
public class Labels {

    private final MessageSource messages;

    Labels(MessageSource messages) {
        this.messages = messages;
    }

    /** The text of that key; an argument that is a label itself is said in the same language. */
    public Label of(String key, Object... arguments) {
        return new Label(say(key, Locale.SIMPLIFIED_CHINESE, arguments), say(key, Locale.ENGLISH, arguments));
    }

    /** The text of that key if there is one. */
    public Optional<Label> find(String key) {
        return messages.getMessage(key, null, null, Locale.SIMPLIFIED_CHINESE) == null
                ? Optional.empty()
                : Optional.of(of(key));
    }

    private String say(String key, Locale locale, Object... arguments) {
        Object[] said = Arrays.stream(arguments)
                .map(argument -> argument instanceof Label label ? label.in(locale) : argument)
                .toArray();
        return messages.getMessage(key, said, locale);
    }
}
