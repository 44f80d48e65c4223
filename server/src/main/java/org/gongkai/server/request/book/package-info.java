/** The year's register of requests (依申请公开办理台账), to keep as a workbook or on paper. */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.request.book;
