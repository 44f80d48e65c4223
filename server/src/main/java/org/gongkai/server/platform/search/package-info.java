/**
 * Finding texts by their words (全文检索): one behaviour on two engines, embedded Lucene and OpenSearch; what is found and how
 * words are read is decided here, the engines only keep lists of terms.
 */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.platform.search;
