/** The demonstration office (演示单位): an invented office of real shape, made by the application's own services. */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.demo;
