package org.gongkai.server.publication.schedule;

import java.time.Instant;
import org.gongkai.server.publication.PublishForm;

/**
 * A material that goes out at a time to come (定时发布).
 *
 * @param materialId the material
 * @param at when
 * @param unitId unit it belongs to
 * @param seen version of the material that the clerk had seen
 * @param form what the clerk filled in
 * @param account the clerk
 */
record Scheduled(long materialId, Instant at, long unitId, int seen, PublishForm form, long account) {}
