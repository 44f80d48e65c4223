package org.gongkai.server.platform.signin;

/** What a page of this program may load and do in a browser (内容安全策略): nothing that is not ours. */
public final class ContentPolicy {

    /** The directives, as the header {@code Content-Security-Policy} has them. */
    public static final String DIRECTIVES = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    private ContentPolicy() {}
}
