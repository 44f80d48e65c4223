/** The pages on which an office is set up and its people kept (单位设置页面). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.office.web;
