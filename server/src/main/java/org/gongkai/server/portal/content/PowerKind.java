package org.gongkai.server.portal.content;

/** What kind of power an office uses in a matter (权责事项类别). */
public enum PowerKind {
    /** Administrative licence (行政许可). */
    LICENCE,
    /** Confirmation (行政确认). */
    CONFIRMATION,
    /** Payment to people (行政给付). */
    PAYMENT,
    /** Inspection (行政检查). */
    INSPECTION,
    /** Penalty (行政处罚). */
    PENALTY,
    /** Coercive measure (行政强制). */
    COERCION,
    /** Levy (行政征收). */
    LEVY,
    /** Reward (行政奖励). */
    REWARD,
    /** Ruling between parties (行政裁决). */
    RULING,
    /** Another power (其他行政权力). */
    OTHER,
    /** No power, a public service (公共服务). */
    SERVICE
}
