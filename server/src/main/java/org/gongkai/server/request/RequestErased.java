package org.gongkai.server.request;

/**
 * What tells of an applicant is being erased (申请人信息删除); raised in the transaction that erases it. Rooms that keep
 * something sealed with the applicant's key throw it away.
 *
 * @param request id of the request
 */
public record RequestErased(long request) {}
