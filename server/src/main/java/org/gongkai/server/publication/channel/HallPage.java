package org.gongkai.server.publication.channel;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.web.QrCode;
import org.gongkai.server.publication.Extract;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The page for the screen in an office's hall (大厅屏幕): what is new, one item at a time. */
@Controller
class HallPage {

    private static final int SHOWN = 8;

    /** As the panel has room for it beside the QR code. */
    private static final SetText PANEL = new SetText(1, 26, 1);

    private static final int PANEL_LINES = 9;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final PublicItems items;
    private final Offices offices;
    private final SiteAddress site;
    private final ChannelWords words;
    private final Clock clock;

    HallPage(PublicItems items, Offices offices, SiteAddress site, ChannelWords words, Clock clock) {
        this.items = items;
        this.offices = offices;
        this.site = site;
        this.words = words;
        this.clock = clock;
    }

    /**
     * An item on the screen.
     *
     * @param code picture of the QR code that leads to its page
     */
    record Shown(String href, String title, String day, List<String> lines, boolean whole, String code) {}

    /** All that is on the screen, and as of when. */
    record Screen(String at, List<Shown> items) {}

    @GetMapping("/board")
    String own(Model model) {
        return page(offices.own().orElseThrow(HallPage::notFound), model);
    }

    @GetMapping("/board/{code}")
    String of(@PathVariable String code, Model model) {
        return page(unit(code), model);
    }

    @GetMapping("/board/{code}/items")
    @ResponseBody
    Screen items(@PathVariable String code) {
        return screen(unit(code));
    }

    private String page(Unit unit, Model model) {
        model.addAttribute("unit", unit);
        model.addAttribute("screen", screen(unit));
        return "public/board";
    }

    private Screen screen(Unit unit) {
        List<Shown> shown = items.latest(unit, SHOWN).stream()
                .map(item -> shown(unit, item))
                .toList();
        return new Screen(ZonedDateTime.now(clock).format(MOMENT), shown);
    }

    private Shown shown(Unit unit, PublicItems.Public item) {
        Extract extract = Extract.of(item.item(), item.latest(), lines -> PANEL.height(lines, 2) <= PANEL_LINES);
        return new Shown(
                "/items/" + item.item().id(),
                item.item().record().title(),
                words.day(item.item().publishedOn()),
                extract.lines(),
                extract.whole(),
                QrCode.picture(site.of(unit, item.item())));
    }

    private Unit unit(String code) {
        return offices.byCode(code).orElseThrow(HallPage::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
