package org.gongkai.server.request;

import java.time.LocalDate;
import org.gongkai.server.office.Unit;

/**
 * A unit is told what falls due (每日提醒已发); raised once a unit and day, in the transaction that tells its group.
 *
 * @param text numbers only, never a name nor what is asked
 */
public record DigestTold(Unit unit, LocalDate day, String text) {}
