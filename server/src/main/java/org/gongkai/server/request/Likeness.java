package org.gongkai.server.request;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.server.office.Actor;
import org.gongkai.server.platform.vault.Vault;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds earlier requests that ask for the same (相似申请): whoever repeats an answered request is told so (条例 36(6)), and what
 * was answered once need not be searched twice. Texts are compared by pairs of characters under a keyed digest; nothing can
 * be read out of the index, and it goes with the applicant.
 */
@Component
public class Likeness {

    private static final String PURPOSE = "request.likeness";
    private static final int LONGEST = 400;
    private static final int MOST_TERMS = 80;
    private static final int MOST = 5;

    /** How much of a request another must share, in per cent. */
    private static final int ALIKE = 40;

    private static final int ALL = 100;
    private static final int TERM = 16;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Vault vault;
    private final RequestTable requests;
    private final Register register;
    private final SameApplicant sameApplicant;

    Likeness(
            JdbcClient jdbc,
            JdbcTemplate batch,
            Vault vault,
            RequestTable requests,
            Register register,
            SameApplicant sameApplicant) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.vault = vault;
        this.requests = requests;
        this.register = register;
        this.sameApplicant = sameApplicant;
    }

    /**
     * An earlier request that asks for much the same.
     *
     * @param share how much of the later one it shares, in per cent
     * @param sameApplicant whether the same person or organisation asked
     */
    public record Similar(Request request, int share, boolean sameApplicant) {}

    /** The earlier requests of the unit that are most alike, the same applicant's first. */
    @Transactional(readOnly = true)
    public List<Similar> to(Actor actor, long id) {
        Request request = register.find(actor, id);
        Asked asked = request.asked();
        Set<String> terms = asked == null ? Set.of() : terms(asked.information());
        if (terms.isEmpty()) {
            return List.of();
        }
        Set<Long> own = sameApplicant.requests(request);
        List<Similar> similar = new ArrayList<>();
        jdbc.sql("""
                        select t.request_id, count(*) as shared from request_likeness t
                        join request r on r.id = t.request_id
                        where r.unit_id = :unit and t.term in (:terms) and t.request_id < :id
                        group by t.request_id order by shared desc, t.request_id desc limit :most""")
                .param("unit", request.unitId())
                .param("terms", terms)
                .param("id", id)
                .param("most", MOST)
                .query((row, index) -> new long[] {row.getLong("request_id"), row.getLong("shared")})
                .list()
                .forEach(found -> {
                    int share = (int) (found[1] * ALL / terms.size());
                    if (share >= ALIKE) {
                        similar.add(new Similar(requests.get(found[0]), share, own.contains(found[0])));
                    }
                });
        similar.sort((one, other) -> Boolean.compare(other.sameApplicant(), one.sameApplicant()));
        return similar;
    }

    /** Puts a request into the index, in the transaction that registers it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void registered(RequestRegistered event) {
        List<Object[]> rows = terms(event.information()).stream()
                .map(term -> new Object[] {event.request(), term})
                .toList();
        batch.batchUpdate("insert into request_likeness (request_id, term) values (?, ?)", rows);
    }

    @EventListener
    void erased(RequestErased event) {
        jdbc.sql("delete from request_likeness where request_id = :id")
                .param("id", event.request())
                .update();
    }

    private Set<String> terms(String text) {
        int[] letters = text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .limit(LONGEST)
                .toArray();
        Set<String> terms = new LinkedHashSet<>();
        for (int i = 0; i + 1 < letters.length && terms.size() < MOST_TERMS; i++) {
            terms.add(vault.digest(PURPOSE, new String(letters, i, 2)).substring(0, TERM));
        }
        return terms;
    }
}
