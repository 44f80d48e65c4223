package org.gongkai.server.platform.web;

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

/**
 * How often people outside may do something (频率限制): by address, and all together. Addresses stand here as hashes under a
 * key that is made at start and never leaves memory, and no more than so many of them.
 */
public final class AddressLimit {

    /** How many addresses are remembered at most; the one that wrote longest ago is forgotten first. */
    public static final int MOST_ADDRESSES = 10_000;

    /** An IPv6 customer has a whole network of addresses; the network is what counts. */
    private static final int IPV6_NETWORK_BYTES = 8;

    private static final String HASH = "HmacSHA256";

    private final byte[] key = new byte[32];
    private final int byOne;
    private final Duration period;
    private final Bucket together;
    private final Map<String, Bucket> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /**
     * A limit.
     *
     * @param byOne how often within a period from one address
     * @param all how often within another period from all together
     */
    public AddressLimit(int byOne, Duration period, int all, Duration allPeriod) {
        this.byOne = byOne;
        this.period = period;
        this.together = bucket(all, allPeriod);
        new SecureRandom().nextBytes(key);
    }

    /** Whether one from this address may do it once more now. */
    public boolean allow(String address) {
        return allow(address, 1);
    }

    /** The same for something that counts several times. */
    public boolean allow(String address, int times) {
        String hash = hash(network(address));
        Bucket own;
        synchronized (byAddress) {
            own = byAddress.computeIfAbsent(hash, unknown -> bucket(byOne, period));
        }
        return own.tryConsume(times) && together.tryConsume(1);
    }

    /** How many addresses are remembered. */
    public int remembered() {
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
