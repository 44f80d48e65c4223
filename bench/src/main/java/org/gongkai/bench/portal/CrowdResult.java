package org.gongkai.bench.portal;

import java.io.IOException;

/**
 * What half a thousand readers saw alone, and together with as many very slow clients.
 *
 * @param rate questions of the readers a second
 * @param readers how many readers, each with a connection
 * @param alone what they saw alone
 * @param slow how many slow clients
 * @param together what they saw while the slow ones were there
 * @param connected slow ones still connected at the end
 * @param refused slow ones who were told that they are refused
 * @param before memory of the program before, in MB
 * @param with memory with all of them, in MB
 */
record CrowdResult(
        int rate,
        int readers,
        Latency alone,
        int slow,
        Latency together,
        long connected,
        long refused,
        double before,
        double with) {

    static CrowdResult of(Program program, PreparedOffice office, int readers, int slow, int rate, int seconds)
            throws IOException, InterruptedException {
        double before = program.residentMegabytes();
        Latency alone = Latency.of(program.port(), office.document(), "gzip, br", rate, seconds, readers);
        try (Crowd crowd = new Crowd(program.port(), slow, office.document(), office.attachment())) {
            Latency together = Latency.of(program.port(), office.document(), "gzip, br", rate, seconds, readers);
            return new CrowdResult(
                    rate,
                    readers,
                    alone,
                    slow,
                    together,
                    crowd.connected(),
                    crowd.refused(),
                    before,
                    program.residentMegabytes());
        }
    }
}
