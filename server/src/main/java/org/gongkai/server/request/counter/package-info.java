/** The counter: where requests are registered that did not come online, and their applicants get a receipt (窗口登记). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.request.counter;
