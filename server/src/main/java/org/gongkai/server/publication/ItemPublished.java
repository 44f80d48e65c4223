package org.gongkai.server.publication;

/**
 * An item has been published (已发布): raised within the transaction that publishes it, so that what listens is done with it
 * or not at all.
 */
public record ItemPublished(CatalogueItem item) {}
