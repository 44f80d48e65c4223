package org.gongkai.server.request;

import org.springframework.core.io.InputStreamSource;

/**
 * A paper as it is handed in (提交的附件).
 *
 * @param name its file's name
 * @param size bytes
 * @param content what it holds
 */
public record NewEnclosure(String name, String mediaType, long size, InputStreamSource content) {}
