/** What inspectors see: what went other than it should, and who did what (监督检查). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.supervision;
