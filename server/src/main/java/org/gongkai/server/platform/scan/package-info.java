/** The virus scanner through which all files from outside come (病毒扫描). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.platform.scan;
