package org.gongkai.server.platform.vault;

import java.util.UUID;

/**
 * Names the data key of one applicant (数据密钥编号). It stays when the key itself is destroyed.
 *
 * @param value as it stands in columns that refer to {@code vault_key (id)}, 36 characters
 */
public record KeyId(String value) {

    static KeyId random() {
        return new KeyId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
