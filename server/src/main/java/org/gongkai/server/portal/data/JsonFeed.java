package org.gongkai.server.portal.data;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A feed as JSON Feed 1.1 says it.
 *
 * @param version address of the norm
 * @param homePageUrl address of the list that it tells of
 * @param feedUrl its own address
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record JsonFeed(
        String version,
        String title,
        String homePageUrl,
        String feedUrl,
        String language,
        List<Author> authors,
        List<Item> items) {

    static final String TYPE = "application/feed+json";

    /** Who publishes it. */
    record Author(String name) {}

    /** An item in it. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Item(String id, String url, String title, String contentText, Instant datePublished, Instant dateModified) {

        static Item of(Feed.Entry entry) {
            return new Item(
                    entry.id(), entry.address(), entry.title(), entry.text(), entry.published(), entry.updated());
        }
    }

    /** @param self address of the feed */
    static JsonFeed of(Feed feed, String self) {
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                feed.title(),
                feed.home(),
                self,
                "zh-CN",
                List.of(new Author(feed.author())),
                feed.entries().stream().map(Item::of).toList());
    }
}
