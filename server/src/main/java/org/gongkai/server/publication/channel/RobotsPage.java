package org.gongkai.server.publication.channel;

import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Role;
import org.gongkai.server.platform.notification.GroupMessages;
import org.gongkai.server.platform.notification.GroupRobots;
import org.gongkai.server.platform.notification.Robot;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The robots of a unit's groups and what they were to say (群消息). */
@Controller
class RobotsPage {

    private static final int MESSAGES = 50;

    private final Robots acts;
    private final GroupRobots robots;
    private final GroupMessages messages;

    RobotsPage(Robots acts, GroupRobots robots, GroupMessages messages) {
        this.acts = acts;
        this.robots = robots;
        this.messages = messages;
    }

    @GetMapping("/office/robots")
    String robots(Actor actor, Model model) {
        model.addAttribute("actor", actor);
        model.addAttribute("robots", robots.of(actor.unit().id()));
        model.addAttribute("messages", messages.latest(actor.unit().id(), MESSAGES));
        model.addAttribute("kinds", Robot.Kind.values());
        model.addAttribute("mayChange", actor.is(Role.CLERK) || actor.is(Role.ADMIN));
        return "office/robots";
    }

    @PostMapping("/office/robots")
    String add(
            Actor actor,
            @RequestParam Robot.Kind kind,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String secret,
            RedirectAttributes then) {
        acts.add(actor, new Robots.Form(kind, name.strip(), address.strip(), secret.strip()));
        return done("robot.added", then);
    }

    @PostMapping("/office/robots/{id}/test")
    String test(Actor actor, @PathVariable long id, RedirectAttributes then) {
        acts.test(actor, id);
        return done("robot.test.done", then);
    }

    @PostMapping("/office/robots/{id}/close")
    String close(Actor actor, @PathVariable long id, RedirectAttributes then) {
        acts.close(actor, id);
        return done("robot.closed.done", then);
    }

    @PostMapping("/office/messages/{id}/again")
    String sendAgain(
            Actor actor, @PathVariable long id, @RequestParam(defaultValue = "0") long item, RedirectAttributes then) {
        acts.sendAgain(actor, id);
        then.addFlashAttribute("said", "message.again.done");
        return item == 0 ? "redirect:/office/robots" : "redirect:/office/items/" + item + "/channels";
    }

    private static String done(String said, RedirectAttributes then) {
        then.addFlashAttribute("said", said);
        return "redirect:/office/robots";
    }
}
