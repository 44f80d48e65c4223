package org.gongkai.server.request.apply;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gongkai.server.platform.files.TextExtraction;
import org.gongkai.server.platform.scan.UnsafeFileException;
import org.gongkai.server.request.NewEnclosure;
import org.gongkai.server.request.SentName;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The papers that come with a request (上传附件): documents and pictures, not many and not too large. */
@Component
public class PaperCheck {

    /** How many an applicant may attach at a time. */
    static final int MOST = 5;

    /** Bytes of one: some pages, scanned. */
    static final int LARGEST = 10 << 20;

    private static final Allowance APPLICANTS = new Allowance(MOST, LARGEST);
    private static final int MEGABYTE = 20;
    private static final String FIELD = "papers";
    private static final Set<String> TYPES = Set.of(
            "application/pdf",
            "image/jpeg",
            "image/png",
            "image/heic",
            "image/tiff",
            "application/msword",
            "application/x-tika-msoffice",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/x-tika-ooxml",
            "text/plain");

    private final TextExtraction extraction;

    PaperCheck(TextExtraction extraction) {
        this.extraction = extraction;
    }

    /**
     * How much may come at a time (上传限额).
     *
     * @param most files
     * @param largest bytes of one
     */
    public record Allowance(int most, int largest) {}

    /**
     * What came, and what is wrong with it.
     *
     * @param papers those that can be taken
     */
    public record Looked(List<NewEnclosure> papers, List<Problem> problems) {

        public Looked {
            papers = List.copyOf(papers);
            problems = List.copyOf(problems);
        }
    }

    /** Looks at what an applicant uploaded. */
    Looked look(List<MultipartFile> files) throws IOException {
        return look(files, APPLICANTS);
    }

    /** Looks at what was uploaded; a field in which nothing was chosen comes as an empty file without a name. */
    public Looked look(List<MultipartFile> files, Allowance allowed) throws IOException {
        List<NewEnclosure> papers = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<MultipartFile> chosen = files.stream().filter(SentName::isChosen).toList();
        if (chosen.size() > allowed.most()) {
            problems.add(Problem.at(FIELD, "apply.problem.paper.many", String.valueOf(allowed.most())));
            return new Looked(papers, problems);
        }
        for (MultipartFile file : chosen) {
            try {
                look(file, allowed, papers).ifPresent(problems::add);
            } catch (UnsafeFileException e) {
                problems.add(unsafe(e));
            }
        }
        return new Looked(papers, problems);
    }

    private Optional<Problem> look(MultipartFile file, Allowance allowed, List<NewEnclosure> papers)
            throws IOException {
        String name = SentName.of(file);
        if (file.isEmpty()) {
            return Optional.of(Problem.at(FIELD, "apply.problem.paper.empty", name));
        }
        if (file.getSize() > allowed.largest()) {
            String megabytes = String.valueOf(allowed.largest() >> MEGABYTE);
            return Optional.of(Problem.at(FIELD, "apply.problem.paper.large", name, megabytes));
        }
        String type = type(file, name);
        if (!TYPES.contains(type)) {
            return Optional.of(Problem.at(FIELD, "apply.problem.paper.type", name));
        }
        papers.add(new NewEnclosure(name, type, file.getSize(), file));
        return Optional.empty();
    }

    /** Applicants need not know what the scanner is and where it runs. */
    private static Problem unsafe(UnsafeFileException e) {
        String key = "apply.problem.paper." + e.reason().name().toLowerCase(Locale.ROOT);
        return Problem.at(FIELD, key, e.of().toArray(String[]::new));
    }

    private String type(MultipartFile file, String name) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return extraction.mediaType(in, name);
        }
    }
}
