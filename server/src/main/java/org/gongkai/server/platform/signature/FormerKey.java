package org.gongkai.server.platform.signature;

import java.time.LocalDate;

/**
 * A public key whose private half signs no more (旧公钥); what it signed still verifies.
 *
 * @param key the key
 * @param until day on which a new one took its place
 */
public record FormerKey(VerifyingKey key, LocalDate until) {}
