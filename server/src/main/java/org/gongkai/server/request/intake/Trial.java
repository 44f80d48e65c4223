package org.gongkai.server.request.intake;

import java.util.List;
import java.util.Objects;
import org.gongkai.rules.request.Docket;
import org.gongkai.server.request.Takeover.Carried;

/**
 * What would come of a table (试导入结果): nothing is entered unless every row can be.
 *
 * @param good rows that can be taken over
 * @param problems what is wrong with the others
 * @param ignored names of columns that are not taken over
 */
record Trial(List<Good> good, List<RowProblem> problems, List<String> ignored) {

    Trial {
        good = List.copyOf(good);
        problems = List.copyOf(problems);
        ignored = List.copyOf(ignored);
    }

    /** A row that can be taken over, and what the rules make of it. */
    record Good(int row, Carried carried, Docket docket) {

        static Good of(RowReading.Read read) {
            return new Good(read.row(), Objects.requireNonNull(read.carried()), Objects.requireNonNull(read.docket()));
        }
    }

    /** Whether all of it can be taken over. */
    public boolean isClean() {
        return problems.isEmpty() && !good.isEmpty();
    }

    /** How many of them still run. */
    public long running() {
        return good.stream().filter(one -> !one.docket().closed()).count();
    }
}
