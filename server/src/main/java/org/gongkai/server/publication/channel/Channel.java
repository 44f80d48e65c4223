package org.gongkai.server.publication.channel;

/** A way by which an item goes out by itself as it is published (公开渠道). */
enum Channel {
    /** The office's site (网站). */
    SITE,
    /** The feed that readers subscribe to (订阅). */
    FEED
}
