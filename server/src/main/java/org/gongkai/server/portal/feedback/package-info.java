/** What readers send back (群众反馈): whether a page was useful, and problem reports. */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.portal.feedback;
