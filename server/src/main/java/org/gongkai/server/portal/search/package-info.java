/** Searching what is public (信息检索): the index that follows the catalogue, and the page. */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.portal.search;
