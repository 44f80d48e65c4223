/** Measures the public portal: its pages beside nginx, publishing as the catalogue grows, its start, and a crowd. */
@org.jspecify.annotations.NullMarked
package org.gongkai.bench.portal;
