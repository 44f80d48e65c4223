/** A browser for tests of what a person sees and does on a page. */
@org.jspecify.annotations.NullMarked
package org.gongkai.report.browser;
