package org.gongkai.server.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How often readers may write. */
class LimitsTest {

    private final Limits limits = new Limits();

    @Test
    void oneAddressMayWriteSoOftenAndAnotherStillMayThen() {
        for (int i = 0; i < Limits.BY_ADDRESS; i++) {
            assertThat(limits.allow("192.0.2.1")).isTrue();
        }
        assertThat(limits.allow("192.0.2.1")).isFalse();
        assertThat(limits.allow("192.0.2.2")).isTrue();
    }

    @Test
    void anIpv6NetworkCountsAsOneAddress() {
        for (int i = 0; i < Limits.BY_ADDRESS; i++) {
            assertThat(limits.allow("2001:db8:1:2::" + Integer.toHexString(i + 1)))
                    .isTrue();
        }
        assertThat(limits.allow("2001:db8:1:2::ffff")).isFalse();
        assertThat(limits.allow("2001:db8:1:3::1")).isTrue();
    }

    @Test
    void noMoreThanSoManyAddressesAreRemembered() {
        for (int i = 0; i < Limits.MOST_ADDRESSES + 100; i++) {
            limits.allow("10.%d.%d.1".formatted(i / 250, i % 250));
        }
        assertThat(limits.remembered()).isEqualTo(Limits.MOST_ADDRESSES);
    }

    @Test
    void allTogetherMayWriteSoOften() {
        int allowed = 0;
        for (int i = 0; i < 3000; i++) {
            allowed += limits.allow("10.%d.%d.2".formatted(i / 250, i % 250)) ? 1 : 0;
        }
        assertThat(allowed).isBetween(2000, 2100);
    }
}
