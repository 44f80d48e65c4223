package org.gongkai.server.portal.content;

/** What the disclosure guide says of the disclosure office (信息公开工作机构的联系方式), as article 12 names it. */
enum GuideFact {
    /** Its name (机构名称). */
    OFFICE,
    /** Who is in charge (负责人). */
    HEAD,
    /** Where it is (办公地址). */
    ADDRESS,
    /** Its postal code (邮政编码). */
    POSTAL_CODE,
    /** When it is open (办公时间). */
    HOURS,
    /** Its telephone (联系电话). */
    TELEPHONE,
    /** Its fax (传真). */
    FAX,
    /** Its e-mail address (电子邮箱). */
    EMAIL,
    /** Its site (网址). */
    SITE,
    /** Where requests may be made online (网上申请渠道); unknown where they may not. */
    ONLINE
}
