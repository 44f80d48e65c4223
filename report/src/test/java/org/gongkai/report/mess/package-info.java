/** Reports as offices really publish them (真实报告的毛病): each fixture is read and checked and compared with what was expected of it. */
@org.jspecify.annotations.NullMarked
package org.gongkai.report.mess;
