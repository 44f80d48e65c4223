/** What the program says to people outside its pages: messages by the robots of their groups (消息通知). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.platform.notification;
