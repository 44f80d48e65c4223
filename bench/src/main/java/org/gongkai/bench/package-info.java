/** Measuring: how fast reports are read and checked, in how much memory, beside what people would use otherwise. */
@org.jspecify.annotations.NullMarked
package org.gongkai.bench;
