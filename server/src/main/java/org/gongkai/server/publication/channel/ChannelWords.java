package org.gongkai.server.publication.channel;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What stands on posters, screens and in messages, which speak Chinese whoever is at work (渠道用语). */
@Component
class ChannelWords {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final MessageSource messages;

    ChannelWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence of a key. */
    String say(String key, Object... of) {
        return messages.getMessage(key, of, CHINESE);
    }

    /** A day with its day of the week. */
    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(say("channel.day"), CHINESE));
    }
}
