package org.gongkai.server.portal.feedback;

import org.gongkai.server.platform.jobs.Chore;
import org.springframework.stereotype.Component;

/** Closes reports that were answered 30 days ago, so that no reader's contact is kept without need (到期清除联系方式). */
@Component
class ReportClosing implements Chore {

    private final Feedback feedback;

    ReportClosing(Feedback feedback) {
        this.feedback = feedback;
    }

    @Override
    public void run() {
        feedback.overdueToClose().forEach(feedback::closeByItself);
    }
}
