/** Requests and the clock (依申请公开): steps turned into due dates, and the other statutory periods. */
@org.jspecify.annotations.NullMarked
package org.gongkai.rules.request;
