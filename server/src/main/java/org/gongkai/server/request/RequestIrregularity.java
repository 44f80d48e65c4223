package org.gongkai.server.request;

/** What an inspector looks at in the work on requests (依申请公开监督事项). */
public enum RequestIrregularity {
    /** Not answered though the term has passed; as of today, whatever the year (逾期未答复). */
    REQUEST_OVERDUE,
    /** A step was taken out of time, with a reason (超期办理). */
    REQUEST_LATE,
    /** A step was struck out of the docket (撤销步骤). */
    REQUEST_STRUCK,
    /** One person drafted and approved a letter (文书自拟自批). */
    LETTER_ALONE
}
