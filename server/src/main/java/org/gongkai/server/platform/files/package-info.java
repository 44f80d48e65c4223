/** Files as they were handed in, and the text in them (文件存储与文本提取). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.platform.files;
