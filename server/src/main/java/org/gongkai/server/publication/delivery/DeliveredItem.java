package org.gongkai.server.publication.delivery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An item of a delivery, as its list has it (移送清单条目).
 *
 * @param position number in the list, from 1
 * @param itemId the catalogue's number of it
 * @param version last version that is delivered
 * @param indexNumber index number (索引号)
 * @param title name (名称)
 * @param documentNumber document number (发文字号), or null
 * @param formedOn day it was made (成文日期)
 * @param publishedOn day of first publication (发布日期)
 */
public record DeliveredItem(
        int position,
        long itemId,
        int version,
        String indexNumber,
        String title,
        @Nullable String documentNumber,
        LocalDate formedOn,
        LocalDate publishedOn) {}
