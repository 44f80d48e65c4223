/** The pages of the register and of the docket (登记与办理页面). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.request.web;
