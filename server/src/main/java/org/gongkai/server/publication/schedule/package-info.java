/** Publishing at a time to come (定时发布). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.publication.schedule;
