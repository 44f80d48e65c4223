package org.gongkai.server.platform.signature;

import java.security.KeyPair;
import java.util.List;

/**
 * What the key file holds (密钥文件内容).
 *
 * @param pair what signs
 * @param former what signed before, the last first; only the public halves
 */
record SigningKeys(KeyPair pair, List<FormerKey> former) {

    SigningKeys {
        former = List.copyOf(former);
    }
}
