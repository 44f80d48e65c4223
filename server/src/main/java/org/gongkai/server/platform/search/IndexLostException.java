package org.gongkai.server.platform.search;

import org.jspecify.annotations.Nullable;

/** There is no index that could be searched or written to: it has to be made anew (索引缺失). */
public final class IndexLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IndexLostException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
