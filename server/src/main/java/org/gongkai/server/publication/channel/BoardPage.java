package org.gongkai.server.publication.channel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The notice board as it hangs now, and what is to be done about it (公开栏). */
@Controller
class BoardPage {

    private static final int NEVER_POSTED = 50;

    private final Board board;
    private final Clock clock;

    BoardPage(Board board, Clock clock) {
        this.board = board;
        this.clock = clock;
    }

    @GetMapping("/office/board")
    String board(Actor actor, Model model) {
        LocalDate today = LocalDate.now(clock);
        Map<Boolean, List<Board.Hanging>> due =
                board.hanging(actor).stream().collect(Collectors.partitioningBy(hanging -> hanging.isDue(today)));
        model.addAttribute("actor", actor);
        model.addAttribute("due", due.get(true));
        model.addAttribute("hanging", due.get(false));
        model.addAttribute("never", board.neverPosted(actor, NEVER_POSTED));
        model.addAttribute("mayChange", actor.is(Role.CLERK));
        return "office/board";
    }
}
