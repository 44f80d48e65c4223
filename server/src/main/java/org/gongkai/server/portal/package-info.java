/** What the public sees (公开平台): what its rooms share, and how they follow the catalogue. */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.portal;
