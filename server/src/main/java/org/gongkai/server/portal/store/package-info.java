/** Pages rendered once, and how they are served ahead of everything else (静态页面库). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.portal.store;
