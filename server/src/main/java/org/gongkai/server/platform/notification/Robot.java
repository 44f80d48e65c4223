package org.gongkai.server.platform.notification;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A robot that speaks in a unit's group (群机器人).
 *
 * @param id number
 * @param unitId unit it speaks for
 * @param kind whose it is
 * @param name what the office calls it, such as the group's name
 * @param address its webhook address; whoever knows it may speak, so pages show {@link #host()} only
 * @param secret key that signs its messages, empty where the robot asks for none
 * @param closedAt since when it is not used any more, null while it is
 */
public record Robot(
        long id,
        long unitId,
        Kind kind,
        String name,
        String address,
        String secret,
        @Nullable Instant closedAt) {

    /** Whose robots these are (机器人类别). */
    public enum Kind {
        /** 企业微信. */
        WECOM,
        /** 钉钉. */
        DINGTALK
    }

    /** The part of the address that may be seen. */
    public String host() {
        return URI.create(address).getHost();
    }

    /** Whether it speaks. */
    public boolean isOpen() {
        return closedAt == null;
    }

    /** Never the address nor the secret, which must not get into a log. */
    @Override
    public String toString() {
        return "Robot " + id + " (" + kind + ") of unit " + unitId;
    }
}
