package org.gongkai.server.rollup.exchange;

import jakarta.annotation.PreDestroy;
import org.gongkai.server.platform.jobs.Chore;
import org.gongkai.server.platform.jobs.OwnThread;
import org.springframework.stereotype.Component;

/** Sends again what could not be sent, when its time has come (自动重送). What is due stands in the database. */
@Component
class SendWork implements Chore {

    private final Sendings sendings;
    private final OwnThread thread = new OwnThread("exchange-send");

    SendWork(Sendings sendings) {
        this.sendings = sendings;
    }

    @Override
    public void run() {
        thread.run(sendings::sendDue);
    }

    @PreDestroy
    void end() {
        thread.close();
    }
}
