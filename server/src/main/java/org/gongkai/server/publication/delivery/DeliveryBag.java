package org.gongkai.server.publication.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.files.FileStore;
import org.gongkai.server.publication.AttachedFile;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.Categories;
import org.gongkai.server.publication.Version;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The package of a delivery (移送数据包): a bag with a folder for each item, which holds its catalogue record, the text of
 * each version and the files. What was taken down since the list was closed and is gone from the store, the record says.
 */
@Component
class DeliveryBag {

    private static final int AT_A_TIME = 100;

    private final Deliveries deliveries;
    private final Catalogue catalogue;
    private final Categories categories;
    private final Offices offices;
    private final FileStore store;
    private final Clock clock;
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    DeliveryBag(
            Deliveries deliveries,
            Catalogue catalogue,
            Categories categories,
            Offices offices,
            FileStore store,
            Clock clock) {
        this.deliveries = deliveries;
        this.catalogue = catalogue;
        this.categories = categories;
        this.offices = offices;
        this.store = store;
        this.clock = clock;
    }

    /** Its name, without what tells its type. */
    String name(Delivery delivery) {
        Unit unit = offices.byId(delivery.unitId());
        return BagWriter.safe("%s-%s-%05d".formatted(unit.code(), delivery.recipient(), delivery.id()));
    }

    /** Writes it; items are read one after the other, each in a transaction of its own, for their list is closed. */
    void write(Delivery delivery, OutputStream out) throws IOException {
        BagWriter bag = new BagWriter(out, name(delivery), delivery.madeAt());
        for (int behind = 0; behind < delivery.items(); behind += AT_A_TIME) {
            for (DeliveredItem item : deliveries.items(delivery, behind, AT_A_TIME)) {
                add(item, bag);
            }
        }
        bag.finish(information(delivery, bag.files()));
    }

    private Map<String, String> information(Delivery delivery, int files) {
        Unit unit = offices.byId(delivery.unitId());
        LocalDate made = LocalDate.ofInstant(delivery.madeAt(), clock.getZone());
        Map<String, String> information = new LinkedHashMap<>();
        information.put("Source-Organization", unit.name());
        information.put(
                "External-Description",
                DeliveryList.words("description").formatted(delivery.recipientName(), delivery.from(), delivery.to()));
        information.put("External-Identifier", name(delivery));
        information.put(
                "Internal-Sender-Description", DeliveryList.words("counts").formatted(delivery.items(), files));
        information.put("Bagging-Date", made.toString());
        return information;
    }

    private void add(DeliveredItem delivered, BagWriter bag) throws IOException {
        CatalogueItem item = catalogue
                .find(delivered.itemId())
                .orElseThrow(() -> new IllegalStateException("No item " + delivered.itemId()));
        String folder = BagWriter.safe("%05d-%s".formatted(delivered.position(), delivered.indexNumber())) + "/";
        List<Version> versions = catalogue.versions(item).stream()
                .filter(version -> version.number() <= delivered.version())
                .toList();
        List<AttachedFile> files = catalogue.files(item, delivered.version());
        List<RecordFile.File> told = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            String path = "%02d-%s".formatted(i + 1, BagWriter.safe(files.get(i).name()));
            told.add(add(files.get(i), folder, path, bag));
        }
        for (Version version : versions) {
            bag.payload(folder + "version-" + version.number() + ".txt", version.body() + "\n");
        }
        RecordFile record =
                RecordFile.of(delivered, item, categories.get(item.record().category()), versions, told);
        bag.payload(folder + "record.json", json.writeValueAsString(record) + "\n");
    }

    private RecordFile.File add(AttachedFile file, String folder, String path, BagWriter bag) throws IOException {
        Path kept = store.path(file.digest());
        boolean there;
        try (InputStream in = Files.newInputStream(kept)) {
            bag.payload(folder + "files/" + path, in);
            there = true;
        } catch (NoSuchFileException takenDown) {
            there = false;
        }
        return new RecordFile.File(
                there ? "files/" + path : null, file.name(), file.mediaType(), file.size(), file.digest());
    }
}
