package org.gongkai.bench.portal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.server.ServerApplication;
import org.gongkai.server.demo.DemoOffice;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.signin.Account;
import org.gongkai.server.portal.store.PublicPages;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueFilter;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.CatalogueRecord;
import org.gongkai.server.publication.EarlierItem;
import org.gongkai.server.publication.EarlierItems;
import org.gongkai.server.publication.Upload;
import org.gongkai.server.publication.Uploads;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A data folder with the demonstration office, a document whose page has about 20 KB, and one with a large attachment.
 *
 * @param data the folder
 * @param document address of the document's page
 * @param attachment address of the attachment
 */
record PreparedOffice(Path data, String document, String attachment) {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 12);
    private static final int WANTED = 20_000;
    private static final int MAY_DIFFER = 500;
    private static final int TRIES = 4;
    private static final int BYTES_A_LETTER = 3;
    private static final int ITEMS = 300;
    private static final int ATTACHMENT = 4 << 20;

    /** Makes it, which takes the application half a minute. */
    static PreparedOffice in(Path data) throws IOException {
        try (ConfigurableApplicationContext context = SpringApplication.run(
                ServerApplication.class, "--server.port=0", "--gongkai.data=" + data, "--gongkai.today=" + DAY)) {
            context.getBean(DemoOffice.class).make();
            return new Maker(context).prepared(data);
        }
    }

    private static final class Maker {

        private final ConfigurableApplicationContext context;
        private final Unit unit;
        private final Actor clerk;

        Maker(ConfigurableApplicationContext context) {
            this.context = context;
            Offices offices = context.getBean(Offices.class);
            unit = offices.own().orElseThrow();
            Account account = offices.people(unit).stream()
                    .filter(one -> one.signIn().equals("clerk"))
                    .findFirst()
                    .orElseThrow();
            clerk = new Actor(account, unit, offices.dutiesOf(account.id(), unit, DAY));
            clerk.as(Role.CLERK);
        }

        PreparedOffice prepared(Path data) throws IOException {
            Upload upload = context.getBean(Uploads.class)
                    .receive(
                            "附件.txt",
                            new ByteArrayInputStream(
                                    "0123456789abcde\n".repeat(ATTACHMENT / 16).getBytes(StandardCharsets.UTF_8)));
            long withFile = entered("一份带附件的文件", "见附件。", List.of(upload));
            return new PreparedOffice(data, document(), "/items/" + withFile + "/files/1");
        }

        /** Enters documents until the page of one is large enough. */
        private String document() {
            String text = text();
            int letters = WANTED / BYTES_A_LETTER / 2;
            for (int i = 0; i < TRIES; i++) {
                String address = "/items/" + entered("一份二十千字节的文件", text.substring(0, letters), List.of());
                int size = context.getBean(PublicPages.class)
                        .find(address)
                        .orElseThrow()
                        .plain()
                        .length;
                if (Math.abs(size - WANTED) <= MAY_DIFFER) {
                    return address;
                }
                letters += (WANTED - size) / BYTES_A_LETTER;
            }
            throw new IllegalStateException("No document of " + WANTED + " bytes came about");
        }

        /** What the office's own documents say, one after the other; not those with tables, whose pages are mostly markup. */
        private String text() {
            Catalogue catalogue = context.getBean(Catalogue.class);
            List<CatalogueItem> items = catalogue.list(unit, CatalogueFilter.until(DAY.getYear()), 0, ITEMS);
            return items.stream()
                    .map(item -> catalogue.versions(item).get(0).body())
                    .filter(body -> !body.contains("\t"))
                    .collect(Collectors.joining("\n"));
        }

        private long entered(String title, String body, List<Upload> files) {
            CatalogueRecord record =
                    new CatalogueRecord(title, "概述", "20-11", "公示", "低保", null, DAY, CatalogueRecord.Validity.IN_FORCE);
            EarlierItem item = new EarlierItem(null, null, record, DAY, body, files);
            List<Long> ids = context.getBean(TransactionTemplate.class)
                    .execute(status -> context.getBean(EarlierItems.class).enter(clerk, List.of(item)));
            if (ids == null) {
                throw new IllegalStateException("Nothing was entered");
            }
            return ids.get(0);
        }
    }
}
