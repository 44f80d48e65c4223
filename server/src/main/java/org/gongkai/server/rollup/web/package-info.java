/** The pages of the roll-up (年报汇总页面). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.rollup.web;
