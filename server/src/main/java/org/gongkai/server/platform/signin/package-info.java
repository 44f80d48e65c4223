/** Accounts and signing in (账号与登录). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.platform.signin;
