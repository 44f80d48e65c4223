/** Disputes that run when an office begins with this program, from a table (导入在办案件). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.dispute.intake;
