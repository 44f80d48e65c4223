/** The working calendar (工作日历): which days are worked, and the reckoning of terms with every day explained. */
@org.jspecify.annotations.NullMarked
package org.gongkai.rules.calendar;
