package org.gongkai.report;

import java.util.List;

/**
 * A sentence for people, in whatever language they read: a key into the message bundle and what fills its gaps. A
 * message among the arguments is rendered first.
 *
 * @param key key of the sentence in {@code org/gongkai/report/messages_*.properties}
 * @param arguments what stands for {0}, {1}, …
 */
public record Message(String key, List<Object> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    /** A message with its arguments. */
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
