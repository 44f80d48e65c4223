package org.gongkai.server.portal.feedback;

import io.github.bucket4j.Bucket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * How often readers may write (提交频率限制): by address, and all together. Addresses stand here as hashes under a key that
 * is made at start and never leaves memory, and no more than so many of them.
 */
@Component
class Limits {

    static final int BY_ADDRESS = 20;
    private static final Duration ADDRESS_PERIOD = Duration.ofMinutes(10);
    private static final int TOGETHER = 2000;
    private static final Duration TOGETHER_PERIOD = Duration.ofHours(1);
    static final int MOST_ADDRESSES = 10_000;

    /** An IPv6 customer has a whole network of addresses; the network is what counts. */
    private static final int IPV6_NETWORK_BYTES = 8;

    private static final String HASH = "HmacSHA256";

    private final byte[] key = new byte[32];
    private final Bucket together = bucket(TOGETHER, TOGETHER_PERIOD);
    private final Map<String, Bucket> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    Limits() {
        new SecureRandom().nextBytes(key);
    }

    /** Whether one from this address may write once more now. */
    boolean allow(String address) {
        String hash = hash(network(address));
        Bucket own;
        synchronized (byAddress) {
            own = byAddress.computeIfAbsent(hash, unknown -> bucket(BY_ADDRESS, ADDRESS_PERIOD));
        }
        return own.tryConsume(1) && together.tryConsume(1);
    }

    /** How many addresses are remembered. */
    int remembered() {
        synchronized (byAddress) {
            return byAddress.size();
        }
    }

    private static Bucket bucket(int capacity, Duration period) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period))
                .build();
    }

    private static byte[] network(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address); // the server gives a number, so no name is asked for
            byte[] bytes = parsed.getAddress();
            return parsed instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_NETWORK_BYTES) : bytes;
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Not an address: " + address, e);
        }
    }

    private String hash(byte[] network) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(key, HASH));
            return Base64.getEncoder().encodeToString(mac.doFinal(network));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every JDK has " + HASH, e);
        }
    }
}
