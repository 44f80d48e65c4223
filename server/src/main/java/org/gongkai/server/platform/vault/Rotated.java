package org.gongkai.server.platform.vault;

/**
 * What a rotation of the master keys did (轮换结果).
 *
 * @param master number of the master key that all data keys are wrapped with now
 * @param keys how many data keys were wrapped anew by this call
 */
public record Rotated(int master, long keys) {}
