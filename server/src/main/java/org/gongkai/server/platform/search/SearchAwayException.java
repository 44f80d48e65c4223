package org.gongkai.server.platform.search;

import org.jspecify.annotations.Nullable;

/** The search server cannot be reached, or does not do what it is asked (检索服务不可用): it may do so later. */
public final class SearchAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SearchAwayException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
