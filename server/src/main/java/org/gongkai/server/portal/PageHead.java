package org.gongkai.server.portal;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself to machines, and where it stands in the site (页头信息): the model's {@code head}, from which the
 * frame of every page makes the meta tags of 国办发〔2017〕47号, the breadcrumbs, the links to feeds and the structured data.
 *
 * @param crumbs pages above this one, the front page left out
 * @param column what a list says of itself, null for other pages
 * @param article what a document says of itself, null for other pages
 * @param list name of the list whose feeds are announced, null for none
 * @param structured schema.org data as JSON-LD, null for none
 */
public record PageHead(
        List<Crumb> crumbs,
        @Nullable Column column,
        @Nullable Article article,
        @Nullable String list,
        @Nullable String structured) {

    public PageHead {
        crumbs = List.copyOf(crumbs);
    }

    /**
     * A page above this one (面包屑).
     *
     * @param path address below the site's base
     */
    public record Crumb(Label label, String path) {}

    /**
     * A meta tag.
     *
     * @param name as the norm spells it
     */
    public record Tag(String name, String content) {}

    /** A column's tags (栏目标签), all of which are asked for. */
    public record Column(String name, String description, String keywords, String type) {

        Stream<Tag> tags() {
            return Stream.of(
                    new Tag("ColumnName", name),
                    new Tag("ColumnDescription", description),
                    new Tag("ColumnKeywords", keywords),
                    new Tag("ColumnType", type));
        }
    }

    /**
     * A document's tags (内容页标签).
     *
     * @param published {@code yyyy-MM-dd HH:mm}
     * @param source body that published it
     * @param keywords may be empty, as may what follows; what is empty is left out
     */
    public record Article(
            String title,
            String published,
            String source,
            String keywords,
            String author,
            String description,
            String url) {

        Stream<Tag> tags() {
            return Stream.of(
                    new Tag("ArticleTitle", title),
                    new Tag("PubDate", published),
                    new Tag("ContentSource", source),
                    new Tag("Keywords", keywords),
                    new Tag("Author", author),
                    new Tag("Description", description),
                    new Tag("Url", url));
        }
    }

    /** A page that is neither list nor document. */
    public static PageHead plain(Crumb... crumbs) {
        return new PageHead(List.of(crumbs), null, null, null, null);
    }

    /** A list's page. */
    public static PageHead of(Column column, @Nullable String list, List<Crumb> crumbs) {
        return new PageHead(crumbs, column, null, list, null);
    }

    /** A document's page. */
    public static PageHead of(Article article, String structured, List<Crumb> crumbs) {
        return new PageHead(crumbs, null, article, null, structured);
    }

    /** All meta tags that say something. */
    public List<Tag> tags() {
        return Stream.concat(
                        column == null ? Stream.<Tag>empty() : column.tags(),
                        article == null ? Stream.<Tag>empty() : article.tags())
                .filter(tag -> !tag.content().isBlank())
                .toList();
    }
}
