package org.gongkai.server.request.apply;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.rules.request.Dockets;
import org.gongkai.server.office.Unit;
import org.gongkai.server.request.reuse.Reuse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The public log of requests (申请公开目录): what was asked and how it was answered, without a word on who asked. */
@RestController
@ConditionalOnWebApplication
class LogPage {

    private static final String PATH = "/requests/log";

    private final Reuse reuse;
    private final Dockets dockets;
    private final Frame frame;

    LogPage(Reuse reuse, Dockets dockets, Frame frame) {
        this.reuse = reuse;
        this.dockets = dockets;
        this.frame = frame;
    }

    /** A year's log, the latest year's where none is named; 404 where the office keeps none. */
    @GetMapping({"/requests/log", "/en/requests/log", "/units/{unit}/requests/log", "/en/units/{unit}/requests/log"})
    ResponseEntity<byte[]> log(@RequestParam(defaultValue = "0") int year, HttpServletRequest request) {
        Place place = frame.place(request);
        Unit unit = place.site().unit();
        if (!reuse.keepsLog(unit)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<Integer> years = reuse.years(unit);
        int shown = years.contains(year) || years.isEmpty() ? year : years.get(0);
        Map<String, Object> model = new HashMap<>();
        model.put("years", years);
        model.put("year", shown);
        model.put("log", reuse.log(unit, shown));
        model.put("replies", dockets.replies());
        return frame.page(place, HttpStatus.OK, PATH, "request-log", model);
    }
}
