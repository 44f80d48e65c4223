package org.gongkai.server.platform.vault;

/**
 * A data key as it stands in the database (已包裹的数据密钥).
 *
 * @param master number of the master key that opens it
 * @param text its envelope, in Base64
 */
record Wrapped(int master, String text) {}
