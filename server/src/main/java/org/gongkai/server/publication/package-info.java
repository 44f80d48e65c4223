/** From a section's material to the published page (主动公开). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.publication;
