package org.gongkai.server.request.apply;

import java.time.Duration;
import org.gongkai.server.platform.web.AddressLimit;
import org.springframework.stereotype.Component;

/**
 * How often forms may come from one address (提交频率限制), and how many requests a day (house): beyond that the counter and
 * the post stay open, which no rule may close (国办公开办函〔2017〕19号).
 */
@Component
class ApplyLimits {

    static final int FORMS = 60;
    private static final Duration FORM_PERIOD = Duration.ofMinutes(10);
    private static final int ALL_FORMS = 5000;

    static final int REQUESTS = 30;
    private static final int ALL_REQUESTS = 500;
    private static final Duration DAY = Duration.ofDays(1);

    /** What a request counts that comes without the puzzle's solution. */
    static final int WITHOUT_PROOF = 3;

    private final AddressLimit forms = new AddressLimit(FORMS, FORM_PERIOD, ALL_FORMS, Duration.ofHours(1));
    private final AddressLimit requests = new AddressLimit(REQUESTS, DAY, ALL_REQUESTS, DAY);

    /** Whether one more form may come from an address. */
    boolean allowForm(String address) {
        return forms.allow(address);
    }

    /** Whether one more request may come from an address today. */
    boolean allowRequest(String address, boolean proven) {
        return requests.allow(address, proven ? 1 : WITHOUT_PROOF);
    }
}
