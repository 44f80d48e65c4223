package org.gongkai.server.publication.channel;

import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Duty;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.ledger.Digest;
import org.gongkai.server.platform.ledger.Ledger;
import org.gongkai.server.platform.notification.GroupMessages;
import org.gongkai.server.platform.notification.GroupRobots;
import org.gongkai.server.platform.notification.Robot;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with the robots of their unit's groups (群机器人管理), each act with its entry in the ledger. */
@Service
class Robots {

    private final GroupRobots robots;
    private final GroupMessages messages;
    private final ChannelWords words;
    private final Ledger ledger;

    Robots(GroupRobots robots, GroupMessages messages, ChannelWords words, Ledger ledger) {
        this.robots = robots;
        this.messages = messages;
        this.words = words;
        this.ledger = ledger;
    }

    /** What is typed to take a robot into use. */
    record Form(Robot.Kind kind, String name, String address, String secret) {}

    /**
     * Takes a robot into use.
     *
     * @throws RefusedException if it has no name or its address cannot be one
     */
    @Transactional
    public void add(Actor actor, Form form) {
        Duty duty = duty(actor);
        if (form.name().isBlank()) {
            throw new RefusedException("refused.robot.name");
        }
        if (!robots.isUsable(form.address())) {
            throw new RefusedException("refused.robot.address");
        }
        Robot robot = new Robot(0, actor.unit().id(), form.kind(), form.name(), form.address(), form.secret(), null);
        long id = robots.add(robot);
        String digest = new Digest()
                .add(form.kind())
                .add(form.name())
                .add(form.address())
                .add(form.secret())
                .hex();
        ledger.record(actor.act(duty, "robot.added", "robot/" + id, null, digest));
    }

    /** Takes a robot out of use. */
    @Transactional
    public void close(Actor actor, long id) {
        Duty duty = duty(actor);
        if (!robots.close(actor.unit().id(), id)) {
            throw new RefusedException("refused.robot.gone");
        }
        ledger.record(actor.act(duty, "robot.closed", "robot/" + id, null, null));
    }

    /** Has a robot say that it works. */
    @Transactional
    public void test(Actor actor, long id) {
        Duty duty = duty(actor);
        Robot robot = robots.find(id)
                .filter(found -> found.unitId() == actor.unit().id() && found.isOpen())
                .orElseThrow(() -> new RefusedException("refused.robot.gone"));
        messages.queue(
                robot, "robot/" + id, words.say("robot.test.text", actor.unit().shortName()));
        ledger.record(actor.act(duty, "robot.tested", "robot/" + id, null, null));
    }

    /**
     * Has a message sent again.
     *
     * @throws RefusedException if that may not be in its state, or its robot is closed
     */
    @Transactional
    public void sendAgain(Actor actor, long message) {
        Duty duty = duty(actor);
        if (!messages.sendAgain(actor.unit().id(), message)) {
            throw new RefusedException("refused.message.again");
        }
        ledger.record(actor.act(duty, "message.sent-again", "message/" + message, null, null));
    }

    /** Clerk or administrator. */
    private static Duty duty(Actor actor) {
        return actor.is(Role.CLERK) ? actor.as(Role.CLERK) : actor.as(Role.ADMIN);
    }
}
