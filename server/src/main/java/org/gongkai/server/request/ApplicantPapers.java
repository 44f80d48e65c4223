package org.gongkai.server.request;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/**
 * Papers of the office that an applicant may have on their own page, such as letters that were sent to them
 * (申请人可以下载的文书). Rooms that make such papers bring theirs as beans.
 */
public interface ApplicantPapers {

    /** Those of a request, the latest first; none that has not been sent yet. */
    List<Copy> of(Request request);

    /**
     * Writes one of them.
     *
     * @param paper one that {@link #of} gave for this request
     */
    void write(Request request, Copy paper, OutputStream out) throws IOException;

    /**
     * A paper as the applicant gets it (文书副本).
     *
     * @param id by which it is known again, unique among all papers of the request
     * @param title what it is called
     * @param day the day it was sent
     * @param fileName what its file is called
     * @param mediaType what its file is
     */
    record Copy(String id, String title, LocalDate day, String fileName, String mediaType) {}
}
