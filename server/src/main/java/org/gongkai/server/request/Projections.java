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
    public record Difference(long request, RequestNumber number, Standing stored, Standing derived) {}

    /**
     * Derives every request of the installation.
     *
     * @param differs told of each that was stored otherwise, in the transaction that puts it right
     * @return how many were derived
     */
    public long rebuild(Consumer<Difference> differs) {
        return rebuild(requests::all, differs);
    }

    /** The same for those that are still open. */
    void rebuildOpen(Consumer<Difference> differs) {
        rebuild(requests::open, differs);
    }

    /** Gives numbers of requests behind one, so many at most. */
    private interface Part {
        List<Long> behind(long number, int most);
    }

    private long rebuild(Part part, Consumer<Difference> differs) {
        long derived = 0;
        List<Long> batch = part.behind(0, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(id -> transaction.executeWithoutResult(status -> rebuild(id, differs)));
            derived += batch.size();
            batch = part.behind(batch.get(batch.size() - 1), BATCH);
        }
        return derived;
    }

    private void rebuild(long id, Consumer<Difference> differs) {
        requests.hold(id);
        Request request = requests.get(id);
        Standing derived = Standing.of(casework.dossier(request).docket());
        if (!derived.equals(request.standing())) {
            requests.stand(id, derived);
            differs.accept(new Difference(id, request.number(), request.standing(), derived));
        }
    }
}
