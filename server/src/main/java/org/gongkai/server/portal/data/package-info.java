/** What is public for programs (开放数据): feeds, data files, sitemaps, the open interface. */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.portal.data;
