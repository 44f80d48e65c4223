/** The installation's signature, by which others know that what they fetched is what was given out (安装签名). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.platform.signature;
