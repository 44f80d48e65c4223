/** Measures search beside Lucene alone, other ways to cut Chinese, and PostgreSQL. */
@org.jspecify.annotations.NullMarked
package org.gongkai.bench.search;
