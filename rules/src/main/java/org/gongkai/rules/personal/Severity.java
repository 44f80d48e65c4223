package org.gongkai.rules.personal;

/** How grave it is that a kind of data gets out (严重程度). */
public enum Severity {
    /** Must not be published as it stands. */
    ERROR,
    /** Publish only after a reviewer has looked. */
    WARNING,
    /** Worth a look; often published rightly. */
    HINT
}
