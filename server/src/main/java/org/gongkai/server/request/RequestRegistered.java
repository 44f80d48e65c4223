package org.gongkai.server.request;

/**
 * A request has come in (申请已登记); raised in the transaction that registers it, however it came.
 *
 * @param request id
 * @param information what is asked for
 */
public record RequestRegistered(long request, String information) {}
