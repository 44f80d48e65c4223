package org.gongkai.server.dispute;

import org.jspecify.annotations.Nullable;

/**
 * Before whom a dispute is (案件).
 *
 * @param caseNumber its number there (案号), empty while there is none
 * @param body reconsideration body or court
 * @param simplified whether in the simplified procedure (简易程序)
 * @param reconsideration id of the reconsideration that a suit follows; null where it follows none
 */
public record Proceeding(
        String caseNumber,
        String body,
        boolean simplified,
        CoDefendant coDefendant,
        @Nullable Long reconsideration) {}
