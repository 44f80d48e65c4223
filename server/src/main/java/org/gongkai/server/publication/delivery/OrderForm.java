package org.gongkai.server.publication.delivery;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form that makes a delivery, as typed (移送表单). */
record OrderForm(String recipient, String recipientName, String from, String to) {

    /** Empty but for this year's days. */
    static OrderForm in(LocalDate today) {
        return new OrderForm(
                Recipient.ARCHIVES.name(), "", today.withDayOfYear(1).toString(), today.toString());
    }

    /** What is wrong: the field and the key of what to tell the person. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (recipientName.isBlank()) {
            problems.put("recipient-name", "delivery.refused.name");
        }
        if (day(from) == null) {
            problems.put("from", "delivery.refused.from");
        }
        if (day(to) == null) {
            problems.put("to", "delivery.refused.to");
        }
        return problems;
    }

    /** What is asked for; only where there are no problems. */
    Deliveries.Order order() {
        LocalDate first = day(from);
        LocalDate last = day(to);
        if (first == null || last == null) {
            throw new IllegalStateException("A form with problems gives no order");
        }
        return new Deliveries.Order(Recipient.valueOf(recipient), recipientName.strip(), first, last);
    }

    /** A day as typed, null where it is none. */
    static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException notADay) {
            return null; // told to the person as a problem of the field
        }
    }
}
