/** The pages of the annual report (年度报告页面). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.annual.web;
