/** Annual reports as files: what a report holds once it is read, and before it is written. */
@org.jspecify.annotations.NullMarked
package org.gongkai.report;
