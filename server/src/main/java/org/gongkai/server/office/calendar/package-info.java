/** The holiday arrangements that the office reckons with (节假日安排). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.office.calendar;
