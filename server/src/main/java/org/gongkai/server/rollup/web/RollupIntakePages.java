package org.gongkai.server.rollup.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongkai.report.Messages;
import org.gongkai.report.read.source.FileFormat;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.rollup.Intake;
import org.gongkai.server.rollup.IntakeWork;
import org.gongkai.server.rollup.Intakes;
import org.gongkai.server.rollup.Reception;
import org.gongkai.server.rollup.RollupYear;
import org.gongkai.server.rollup.Rollups;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where reports are handed in, some files at once or a ZIP of many with its progress (收件). */
@Controller
class RollupIntakePages {

    /** A report is far below it. */
    private static final long MOST_BYTES = 50L << 20;

    private static final long MOST_BYTES_OF_ZIP = 64L << 20; // the reader looks into none that is larger
    private static final int REFRESH_SECONDS = 2;

    private final Rollups rollups;
    private final Reception reception;
    private final Intakes intakes;
    private final IntakeWork work;

    RollupIntakePages(Rollups rollups, Reception reception, Intakes intakes, IntakeWork work) {
        this.rollups = rollups;
        this.reception = reception;
        this.intakes = intakes;
        this.work = work;
    }

    @PostMapping("/office/rollup/{year}/files")
    String receive(
            Actor actor,
            @PathVariable int year,
            @RequestParam(required = false) List<MultipartFile> files,
            RedirectAttributes then)
            throws IOException {
        List<Source> reports = new ArrayList<>();
        List<Source> zips = new ArrayList<>();
        for (Source source : sources(files == null ? List.of() : files)) {
            boolean zip = isZip(source);
            if (source.bytes().length > (zip ? MOST_BYTES_OF_ZIP : MOST_BYTES)) {
                throw new RefusedException("refused.rollup.large", source.name());
            }
            (zip ? zips : reports).add(source);
        }
        if (reports.isEmpty() && zips.isEmpty()) {
            throw new RefusedException("refused.rollup.file");
        }
        String next = "#receipts";
        for (Source zip : zips) {
            next = "/intakes/" + intakes.take(actor, year, zip);
        }
        if (!zips.isEmpty()) {
            work.run();
        }
        if (!reports.isEmpty()) {
            then.addFlashAttribute("receipts", reception.receive(actor, year, reports));
        }
        return "redirect:/office/rollup/" + year + next;
    }

    @GetMapping("/office/rollup/{year}/intakes/{id}")
    String intake(Actor actor, @PathVariable int year, @PathVariable long id, Locale locale, Model model) {
        RollupYear rollup = rollups.find(actor, year);
        Intake intake = intakes.find(rollup, id);
        model.addAttribute("actor", actor);
        model.addAttribute("rollup", rollup);
        model.addAttribute("intake", intake);
        model.addAttribute("taken", intakes.receipts(intake));
        model.addAttribute("reportWords", Messages.in(locale)); // why a file could not be read
        model.addAttribute("refreshSeconds", intake.isRunning() ? REFRESH_SECONDS : null);
        return "office/rollup-intake";
    }

    private static List<Source> sources(List<MultipartFile> files) throws IOException {
        List<Source> sources = new ArrayList<>();
        for (MultipartFile file : files) {
            String name = file.getOriginalFilename();
            if (name != null && !name.isEmpty()) { // a browser sends an empty field where no file was chosen
                sources.add(new Source(name, file.getBytes()));
            }
        }
        return sources;
    }

    /** Whether a file is a ZIP of others; what is broken or protected is told when it is read. */
    private static boolean isZip(Source source) {
        try {
            return FileFormat.of(source) == FileFormat.ZIP;
        } catch (UnreadableException e) {
            return false;
        }
    }
}
