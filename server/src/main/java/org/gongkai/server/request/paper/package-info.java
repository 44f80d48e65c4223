/** The letters of a request: drafted from its docket, approved, kept sealed, and entered when they go out (文书办理). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.request.paper;
