/** What citizens read (公开页面): the front page, documents, lists. */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.portal.page;
