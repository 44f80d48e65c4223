package org.gongkai.server.publication.schedule;

import java.util.Optional;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.NotYoursException;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.platform.jobs.Chore;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.PublicationLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes what is due (定时发布), in the name of the clerk who set the time. If meanwhile the material was changed or the
 * clerk has left, it stays with the office and says why.
 */
@Component
class ScheduledPublication implements Chore {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledPublication.class);

    private final Schedule schedule;
    private final Catalogue catalogue;
    private final PublicationLine line;
    private final Offices offices;
    private final TransactionTemplate transaction;

    ScheduledPublication(
            Schedule schedule,
            Catalogue catalogue,
            PublicationLine line,
            Offices offices,
            TransactionTemplate transaction) {
        this.schedule = schedule;
        this.catalogue = catalogue;
        this.line = line;
        this.offices = offices;
        this.transaction = transaction;
    }

    @Override
    public void run() {
        schedule.due().forEach(this::publish);
    }

    private void publish(Scheduled scheduled) {
        try {
            transaction.executeWithoutResult(status -> {
                Actor clerk = clerk(scheduled);
                schedule.remove(scheduled.materialId());
                catalogue.publish(
                        clerk,
                        scheduled.materialId(),
                        scheduled.form().of(line.material(clerk, scheduled.materialId())),
                        scheduled.seen());
            });
        } catch (RefusedException e) {
            LOG.warn("Material {} was not published at its time: {}", scheduled.materialId(), e.key());
            schedule.failed(scheduled, e.key());
        } catch (NotYoursException e) {
            LOG.warn("Material {} was not published at its time", scheduled.materialId(), e);
            schedule.failed(scheduled, "not-yours");
        }
    }

    private Actor clerk(Scheduled scheduled) {
        Optional<Actor> actor = offices.actor(scheduled.account(), scheduled.unitId());
        return actor.orElseThrow(() -> new RefusedException("refused.schedule.left"));
    }
}
