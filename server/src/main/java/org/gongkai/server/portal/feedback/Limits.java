package org.gongkai.server.portal.feedback;

import java.time.Duration;
import org.gongkai.server.platform.web.AddressLimit;
import org.springframework.stereotype.Component;

/** How often readers may write (提交频率限制). */
@Component
class Limits {

    static final int BY_ADDRESS = 20;
    static final int MOST_ADDRESSES = AddressLimit.MOST_ADDRESSES;
    private static final int TOGETHER = 2000;

    private final AddressLimit limit =
            new AddressLimit(BY_ADDRESS, Duration.ofMinutes(10), TOGETHER, Duration.ofHours(1));

    /** Whether one from this address may write once more now. */
    boolean allow(String address) {
        return limit.allow(address);
    }

    /** How many addresses are remembered. */
    int remembered() {
        return limit.remembered();
    }
}
