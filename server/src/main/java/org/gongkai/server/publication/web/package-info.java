/** The pages of the publication line and of the catalogue (主动公开页面). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.publication.web;
