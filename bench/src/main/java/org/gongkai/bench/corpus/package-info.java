/** Reports to measure with: offices that do not exist, figures that agree, the same for the same number on any machine. */
@org.jspecify.annotations.NullMarked
package org.gongkai.bench.corpus;
