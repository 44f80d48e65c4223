package org.gongkai.server.dispute;

/**
 * A dispute as it is brought to the register (新登记的案件).
 *
 * @param about number of the request or of the catalogue item; not needed for a suit that follows a reconsideration
 * @param earlier whether {@code about} names something from before this program
 */
public record NewDispute(DisputeKind kind, String about, boolean earlier, Proceeding proceeding, Course course) {}
