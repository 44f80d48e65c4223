/** What all pages share: look, language, errors (页面公用部分). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.platform.web;
