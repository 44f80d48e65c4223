/**
 * Partial disclosure, article 37 (区分处理、部分公开): documents in which a person marks what is not disclosed, each mark with its
 * reason; the copies made of them lack it, proven; the log of marks goes along as an annex.
 */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.request.redaction;
