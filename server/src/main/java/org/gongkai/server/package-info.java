/** The web application: one disclosure office's whole practice, or a district's (政府信息公开业务系统). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server;
