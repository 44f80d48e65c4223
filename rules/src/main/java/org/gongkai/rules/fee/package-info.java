/** The information processing fee (信息处理费): its tariffs as data, and what a request costs. */
@org.jspecify.annotations.NullMarked
package org.gongkai.rules.fee;
