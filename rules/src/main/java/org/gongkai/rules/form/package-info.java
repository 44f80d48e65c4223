/** The annual report form (年度报告格式): its cells and relations as data, and the figures that fill it. */
@org.jspecify.annotations.NullMarked
package org.gongkai.rules.form;
