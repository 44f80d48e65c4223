package org.gongkai.server.platform.notification;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages to a unit's groups (群消息). What is queued here is written in the transaction that gives the reason for it, and
 * sent after that has been committed; if it is rolled back, nothing is ever said.
 */
@Service
public class GroupMessages {

    /** What WeCom takes of a text (2048 bytes), with room to spare. */
    private static final int MOST_BYTES = 1_900;

    private static final String CUT = "…";

    private final GroupMessageTable table;
    private final GroupRobots robots;
    private final Clock clock;

    GroupMessages(GroupMessageTable table, GroupRobots robots, Clock clock) {
        this.table = table;
        this.robots = robots;
        this.clock = clock;
    }

    /**
     * Has a text said in every group of a unit, once in each.
     *
     * @param unit number of the unit
     * @param subject what it is about, such as {@code item/17}; by it the messages are found again
     * @param text what is said; cut to what a robot takes
     * @return in how many groups
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int queue(long unit, String subject, String text) {
        List<Robot> open = robots.of(unit).stream().filter(Robot::isOpen).toList();
        open.forEach(robot -> queue(robot, subject, text));
        return open.size();
    }

    /** Has a text said by one robot. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(Robot robot, String subject, String text) {
        table.add(robot, subject, cut(text), now());
    }

    /** Messages about something, the latest first. */
    @Transactional(readOnly = true)
    public List<GroupMessage> about(long unit, String subject) {
        return table.about(unit, subject);
    }

    /** The last messages of a unit, those whose outcome is not clear first. */
    @Transactional(readOnly = true)
    public List<GroupMessage> latest(long unit, int most) {
        return table.latest(unit, most);
    }

    /**
     * Has a message sent again because a person says so.
     *
     * @return false if it is not the unit's, its robot is closed, or its state is one in which it {@linkplain
     *     GroupMessage#mayBeSentAgain() may not be}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean sendAgain(long unit, long id) {
        return table.sendAgain(unit, id, now());
    }

    private static String cut(String text) {
        if (bytes(text) <= MOST_BYTES) {
            return text;
        }
        int end = text.length();
        while (bytes(text.substring(0, end)) > MOST_BYTES) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + CUT;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
