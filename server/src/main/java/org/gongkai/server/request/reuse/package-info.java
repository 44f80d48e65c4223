/** What one request gives to others: proposals for publication (条例 44), and the public log of requests. */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.request.reuse;
