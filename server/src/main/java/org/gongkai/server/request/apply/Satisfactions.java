package org.gongkai.server.request.apply;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Role;
import org.gongkai.server.request.Register;
import org.gongkai.server.request.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What applicants think of how they were answered, for the office (满意度评价). */
@Service
public class Satisfactions {

    private final SatisfactionTable table;
    private final Register register;

    Satisfactions(SatisfactionTable table, Register register) {
        this.table = table;
        this.register = register;
    }

    /**
     * How content those were who were answered in a year.
     *
     * @param counts of each score that somebody gave
     */
    record Year(int year, Map<Integer, Long> counts) {

        Year {
            counts = Map.copyOf(counts);
        }

        public long count(int score) {
            return counts.getOrDefault(score, 0L);
        }

        public long all() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        /** The mean score, 1 to 5. */
        public double mean() {
            long sum = counts.entrySet().stream()
                    .mapToLong(one -> one.getKey() * one.getValue())
                    .sum();
            return (double) sum / all();
        }
    }

    /** A request and what its applicant thinks. */
    record Rated(Request request, Satisfaction satisfaction) {}

    /** What the applicant of a request thinks; in words only for those who may know who asks. */
    @Transactional(readOnly = true)
    public Optional<Satisfaction> of(Actor actor, Request request) {
        boolean mayKnow =
                Stream.of(Role.CLERK, Role.LEADER, Role.DISCLOSURE_HEAD).anyMatch(actor::is);
        return table.find(request).map(one -> mayKnow ? one : new Satisfaction(one.score(), "", one.at()));
    }

    /** Every year in which somebody was answered who then said what they think, the latest first. */
    @Transactional(readOnly = true)
    public List<Year> years(Actor actor) {
        actor.asAny(Role.CLERK, Role.LEADER, Role.DISCLOSURE_HEAD, Role.INSPECTOR);
        return table.counts(actor.unit()).entrySet().stream()
                .map(one -> new Year(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Year::year).reversed())
                .toList();
    }

    /**
     * The opinions of a year, the latest first.
     *
     * @param score null for all scores
     */
    @Transactional(readOnly = true)
    public List<Rated> of(Actor actor, int year, @Nullable Integer score, int most) {
        return table.behind(actor.unit(), year, score, most).stream()
                .map(id -> register.find(actor, id))
                .flatMap(request -> of(actor, request).map(one -> new Rated(request, one)).stream())
                .toList();
    }
}
