package org.gongkai.server.request.apply;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongkai.server.platform.files.TextExtraction;
import org.gongkai.server.request.NewEnclosure;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The papers that an applicant attaches (上传附件): documents and pictures, not many and not too large. */
@Component
class PaperCheck {

    /** How many at a time. */
    static final int MOST = 5;

    /** Bytes of one: some pages, scanned. */
    static final int LARGEST = 10 << 20;

    private static final String FIELD = "papers";
    private static final int LONGEST_NAME = 120;
    private static final Set<String> TYPES = Set.of(
            "application/pdf",
            "image/jpeg",
            "image/png",
            "image/heic",
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
     * What came, and what is wrong with it.
     *
     * @param papers those that can be taken
     */
    record Looked(List<NewEnclosure> papers, List<Problem> problems) {

        Looked {
            papers = List.copyOf(papers);
            problems = List.copyOf(problems);
        }
    }

    /** Looks at what was uploaded; a field in which nothing was chosen comes as an empty file without a name. */
    Looked look(List<MultipartFile> files) throws IOException {
        List<NewEnclosure> papers = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (MultipartFile file : files) {
            String name = name(file);
            if (file.isEmpty() && name.isEmpty()) {
                continue;
            }
            String type = type(file, name);
            if (file.isEmpty()) {
                problems.add(Problem.at(FIELD, "apply.problem.paper.empty", name));
            } else if (file.getSize() > LARGEST) {
                problems.add(Problem.at(FIELD, "apply.problem.paper.large", name));
            } else if (!TYPES.contains(type)) {
                problems.add(Problem.at(FIELD, "apply.problem.paper.type", name));
            }
            papers.add(new NewEnclosure(name, type, file.getSize(), file));
        }
        if (papers.size() > MOST) {
            problems.add(Problem.at(FIELD, "apply.problem.paper.many", String.valueOf(MOST)));
        }
        return new Looked(papers, problems);
    }

    private String type(MultipartFile file, String name) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return extraction.mediaType(in, name);
        }
    }

    /** Without the folders that some browsers send along. */
    private static String name(MultipartFile file) {
        String sent = file.getOriginalFilename();
        String name = sent == null
                ? ""
                : sent.replaceAll(".*[/\\\\]", "").replaceAll("\\p{C}", "").strip();
        return name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }
}
