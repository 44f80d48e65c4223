package org.gongkai.server.request;

import org.gongkai.rules.request.EntryKind;

/**
 * Something happened to a request (申请有变化); raised in the transaction that enters it.
 *
 * @param request as it stands now
 * @param kind what happened
 */
public record RequestChanged(Request request, EntryKind kind) {}
