/** Requests that an office kept elsewhere before, taken over from a table (在办与本年申请的导入). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.request.intake;
