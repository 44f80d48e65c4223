/** Web pages. */
@org.jspecify.annotations.NullMarked
package org.gongkai.report.read.source.web;
