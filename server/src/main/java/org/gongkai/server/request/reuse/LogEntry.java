package org.gongkai.server.request.reuse;

import org.gongkai.server.request.RequestNumber;

/**
 * A line of the public log of requests (申请公开目录), which tells of nobody.
 *
 * @param month month of receipt, {@code 2020-12}
 * @param summary what was asked
 * @param outcome id of the reply kind
 */
public record LogEntry(RequestNumber number, String month, String summary, String outcome) {}
