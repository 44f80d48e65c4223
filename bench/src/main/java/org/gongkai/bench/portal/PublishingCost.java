package org.gongkai.bench.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.bench.server.BenchOffice;
import org.gongkai.bench.server.Times;
import org.gongkai.server.office.Actor;
import org.gongkai.server.portal.Following;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueRecord;
import org.gongkai.server.publication.EarlierItem;
import org.gongkai.server.publication.EarlierItems;
import org.gongkai.server.publication.PublicationLine;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Publishes one document after the other and measures each, with catalogues of different sizes. */
final class PublishingCost {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 12);
    private static final int BATCH = 500;
    private static final int WARM_UP = 20;

    private final Catalogue catalogue;
    private final PublicationLine line;
    private final EarlierItems earlier;
    private final Following following;
    private final TransactionTemplate transactions;
    private final BenchOffice office;
    private final Actor clerk;
    private int items;

    PublishingCost(ApplicationContext context, BenchOffice office) {
        this.catalogue = context.getBean(Catalogue.class);
        this.line = context.getBean(PublicationLine.class);
        this.earlier = context.getBean(EarlierItems.class);
        this.following = context.getBean(Following.class);
        this.transactions = context.getBean(TransactionTemplate.class);
        this.office = office;
        this.clerk = office.clerk();
    }

    /**
     * What publishing one document cost.
     *
     * @param items items in the catalogue before
     * @param transaction until it is published and acknowledged
     * @param rendered until, besides, every page that shows it is there anew in both languages, and all that follows the
     *     catalogue has followed
     */
    record Cost(int items, Times transaction, Times rendered) {}

    Cost at(int size, int publications) {
        grow(size);
        following.catchUp();
        List<Long> materials = office.waitingForTheClerk(WARM_UP + publications);
        List<Long> transaction = new ArrayList<>();
        List<Long> rendered = new ArrayList<>();
        for (long material : materials) {
            int seen = line.material(clerk, material).version();
            long start = System.nanoTime();
            catalogue.publish(clerk, material, record(), seen);
            transaction.add(System.nanoTime() - start);
            following.catchUp();
            rendered.add(System.nanoTime() - start);
        }
        items += materials.size();
        return new Cost(size, counted(transaction), counted(rendered));
    }

    private static CatalogueRecord record() {
        return new CatalogueRecord(
                "城乡低保发放情况公示", "概述", "20-11", "公示", "低保", null, DAY, CatalogueRecord.Validity.IN_FORCE);
    }

    private static Times counted(List<Long> nanos) {
        return Times.of(nanos.subList(WARM_UP, nanos.size()));
    }

    private void grow(int size) {
        while (items < size) {
            List<EarlierItem> batch = new ArrayList<>();
            for (int i = Math.min(BATCH, size - items); i > 0; i--) {
                batch.add(office.earlierItem());
            }
            transactions.executeWithoutResult(status -> earlier.enter(clerk, batch));
            items += batch.size();
        }
    }
}
