/** The due dates of open requests in a person's own calendar (期限日历). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.request.feed;
