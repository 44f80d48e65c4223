package org.gongkai.server.publication.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.platform.scan.UnsafeFileException;
import org.gongkai.server.publication.Upload;
import org.gongkai.server.publication.Uploads;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes in the files of a form (接收附件). */
@Component
class ReceivedFiles {

    private final Uploads uploads;

    ReceivedFiles(Uploads uploads) {
        this.uploads = uploads;
    }

    /** The files; what is wrong with one is added to the problems, and the others are taken all the same. */
    List<Upload> of(List<MultipartFile> files, List<DraftForm.Problem> problems) throws IOException {
        List<Upload> received = new ArrayList<>();
        for (MultipartFile file : files) {
            String name = file.getOriginalFilename();
            if (name == null || name.isEmpty()) {
                continue; // a browser sends an empty field where no file was chosen
            }
            try {
                received.addAll(uploads.receiveAll(name, file.getInputStream()));
            } catch (RefusedException e) {
                problems.add(new DraftForm.Problem("files", e.key(), e.of()));
            } catch (UnsafeFileException e) {
                problems.add(new DraftForm.Problem("files", e.key(), e.of()));
            }
        }
        return received;
    }
}
