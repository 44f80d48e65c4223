package org.gongkai.server.request.book;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** The reader's words for what the register holds (台账用语). */
record BookWords(MessageSource messages, Locale locale) {

    String say(String key, Object... of) {
        return messages.getMessage(key, of, locale);
    }
}
