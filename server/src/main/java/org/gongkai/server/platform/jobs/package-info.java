/** What the program does by itself, without anybody asking (定时任务). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.platform.jobs;
