/** The portal as plain files for other servers (静态导出). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.portal.export;
