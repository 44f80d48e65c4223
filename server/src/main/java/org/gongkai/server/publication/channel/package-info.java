/** The ways by which a published item reaches people, each with its own receipts (公开渠道). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.publication.channel;
