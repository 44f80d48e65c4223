package org.gongkai.server.publication.collect;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.gongkai.server.platform.jobs.Chore;
import org.gongkai.server.platform.notification.GroupMessages;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds the groups of calls that sections have not answered (催报): two days before the date, on it, and each day after
 * it, once a day and not before office hours.
 */
@Component
class Reminders implements Chore {

    private static final int DAYS_BEFORE = 2;
    private static final LocalTime FROM = LocalTime.of(8, 30);

    private final CallTable table;
    private final GroupMessages messages;
    private final MessageSource words;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminders(
            CallTable table,
            GroupMessages messages,
            MessageSource words,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.messages = messages;
        this.words = words;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run() {
        if (!LocalTime.now(clock).isBefore(FROM)) {
            remind(LocalDate.now(clock));
        }
    }

    void remind(LocalDate today) {
        table.toRemindOf(today.plusDays(DAYS_BEFORE), today)
                .forEach(reminder -> transaction.executeWithoutResult(status -> send(reminder, today)));
    }

    private void send(CallTable.Reminder reminder, LocalDate today) {
        if (table.reminded(reminder.call(), today)) {
            String key = reminder.dueOn().isBefore(today) ? "call.overdue" : "call.reminder";
            Object[] of = {reminder.title(), reminder.dueOn(), String.join("、", reminder.sections())};
            messages.queue(
                    reminder.unitId(),
                    Calls.subject(reminder.call()),
                    words.getMessage(key, of, Locale.SIMPLIFIED_CHINESE));
        }
    }
}
