package org.gongkai.server.request;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Derives where every request stands anew from its docket, and puts right what is stored otherwise (投影重建). */
@Component
public class Projections {

    private static final int BATCH = 200;

    private final RequestTable requests;
    private final Casework casework;
    private final TransactionTemplate transaction;

    Projections(RequestTable requests, Casework casework, TransactionTemplate transaction) {
        this.requests = requests;
        this.casework = casework;
        this.transaction = transaction;
    }

    /** A request that was stored otherwise than its docket says. */
    public record Difference(RequestNumber number, Standing stored, Standing derived) {}

    /**
     * Derives every request of the installation.
     *
     * @param differs told of each that was stored otherwise, once it is put right
     * @return how many were derived
     */
    public long rebuild(Consumer<Difference> differs) {
        long derived = 0;
        long behind = 0;
        List<Long> batch = requests.all(behind, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(id -> transaction.executeWithoutResult(status -> rebuild(id, differs)));
            derived += batch.size();
            behind = batch.get(batch.size() - 1);
            batch = requests.all(behind, BATCH);
        }
        return derived;
    }

    private void rebuild(long id, Consumer<Difference> differs) {
        requests.hold(id);
        Request request = requests.get(id);
        Standing derived = Standing.of(casework.dossier(request).docket());
        if (!derived.equals(request.standing())) {
            requests.stand(id, derived);
            differs.accept(new Difference(request.number(), request.standing(), derived));
        }
    }
}
