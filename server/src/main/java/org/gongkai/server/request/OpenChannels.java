package org.gongkai.server.request;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.server.office.RefusedException;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.office.Unit;
import org.springframework.stereotype.Component;

/**
 * By which channels an office takes requests (受理渠道): over the counter and by mail always, by any other where its guide
 * names it (条例 12、29). The guide and this room both read the office's settings.
 */
@Component
public class OpenChannels {

    private final Settings settings;

    OpenChannels(Settings settings) {
        this.settings = settings;
    }

    /** The channels of an office, in their usual order. */
    public List<Channel> of(Unit unit) {
        Map<Setting, String> set = settings.of(unit);
        return Stream.of(Channel.values())
                .filter(channel -> isOpen(channel, set))
                .toList();
    }

    /**
     * Wants a channel to be open.
     *
     * @throws RefusedException if the office's guide does not name it
     */
    public void require(Unit unit, Channel channel) {
        if (!isOpen(unit, channel)) {
            throw new RefusedException("refused.channel." + channel);
        }
    }

    /** Whether an office takes requests by a channel. */
    public boolean isOpen(Unit unit, Channel channel) {
        return isOpen(channel, settings.of(unit));
    }

    private static boolean isOpen(Channel channel, Map<Setting, String> set) {
        return switch (channel) {
            case IN_PERSON, REGISTERED_MAIL, ORDINARY_MAIL -> true;
            case ONLINE -> Setting.ONLINE_REQUESTS.isOn(set);
            case FAX -> !set.getOrDefault(Setting.FAX, "").isEmpty();
        };
    }
}
