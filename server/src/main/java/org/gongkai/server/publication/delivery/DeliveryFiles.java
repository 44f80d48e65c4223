package org.gongkai.server.publication.delivery;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Offices;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of a delivery: its package and its list (移送文件下载). */
@Controller
class DeliveryFiles {

    private static final String ZIP = "application/zip";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Deliveries deliveries;
    private final DeliveryBag bag;
    private final Offices offices;
    private final Clock clock;

    DeliveryFiles(Deliveries deliveries, DeliveryBag bag, Offices offices, Clock clock) {
        this.deliveries = deliveries;
        this.bag = bag;
        this.offices = offices;
        this.clock = clock;
    }

    /** Written as it is made: a package may be larger than the memory. */
    @GetMapping("/office/deliveries/{id}/bag.zip")
    void bag(Actor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        Delivery delivery = deliveries.own(actor, id);
        head(response, ZIP, bag.name(delivery) + ".zip");
        bag.write(delivery, response.getOutputStream());
    }

    @GetMapping("/office/deliveries/{id}/list.docx")
    void docx(Actor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        Delivery delivery = deliveries.own(actor, id);
        byte[] list = DeliveryListDocx.of(list(delivery));
        head(response, DOCX, bag.name(delivery) + ".docx");
        response.getOutputStream().write(list);
    }

    @GetMapping("/office/deliveries/{id}/list.pdf")
    void pdf(Actor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        Delivery delivery = deliveries.own(actor, id);
        byte[] list = DeliveryListPdf.of(list(delivery));
        head(response, MediaType.APPLICATION_PDF_VALUE, bag.name(delivery) + ".pdf");
        response.getOutputStream().write(list);
    }

    private DeliveryList list(Delivery delivery) {
        return DeliveryList.of(
                delivery,
                bag.name(delivery),
                offices.byId(delivery.unitId()),
                deliveries.items(delivery),
                clock.getZone());
    }

    private static void head(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
