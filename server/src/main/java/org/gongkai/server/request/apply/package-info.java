/** What applicants do themselves: apply online, follow their request, answer the office (网上申请与查询). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.request.apply;
