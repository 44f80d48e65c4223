/** The office above collects, checks and adds up the annual reports of the units below it (年报汇总). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.rollup;
