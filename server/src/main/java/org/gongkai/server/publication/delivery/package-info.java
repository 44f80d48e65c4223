/** Deliveries of what was published to the national archives and the public library, article 25 (移送). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.publication.delivery;
