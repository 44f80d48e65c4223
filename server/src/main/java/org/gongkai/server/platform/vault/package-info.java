/** Personal data, encrypted under a key per applicant: with the key goes all that was sealed under it (个人信息加密保管). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.platform.vault;
