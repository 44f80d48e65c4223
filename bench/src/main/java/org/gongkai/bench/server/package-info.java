/** Measures the web application over HTTP: the import, and its pages as the catalogue grows. */
@org.jspecify.annotations.NullMarked
package org.gongkai.bench.server;
