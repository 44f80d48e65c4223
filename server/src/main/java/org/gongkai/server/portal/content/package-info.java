/** What the office writes for its portal (网站内容): guide, rules, services, key areas, what is not its own. */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.portal.content;
