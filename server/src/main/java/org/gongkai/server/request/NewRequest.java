package org.gongkai.server.request;

import java.time.LocalDate;

/**
 * A request as it is brought to the register (新登记的申请).
 *
 * @param receivedOn the day that counts as its receipt, by its channel (条例 31)
 */
public record NewRequest(RequestKind kind, Channel channel, LocalDate receivedOn, Applicant applicant, Asked asked) {}
