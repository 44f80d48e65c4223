package org.gongkai.server.portal.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.server.portal.PageSource;
import org.gongkai.server.portal.Rendering;
import org.gongkai.server.portal.Site;
import org.gongkai.server.portal.Sites;
import org.springframework.stereotype.Component;

/** All pages of the portal, out of the store or rendered (公开页面). */
@Component
public class PublicPages {

    private final PageStore store;
    private final PageRenderer renderer;
    private final Sites sites;
    private final List<PageSource> sources;

    PublicPages(PageStore store, PageRenderer renderer, Sites sites, List<PageSource> sources) {
        this.store = store;
        this.renderer = renderer;
        this.sites = sites;
        this.sources = List.copyOf(sources);
    }

    /** The page at an address, which begins with the language's prefix; empty if nothing stands there. */
    public Optional<StoredPage> find(String address) {
        return store.find(address).or(() -> render(address));
    }

    /** The page as it is to be now: rendered anew whatever is kept, and not kept itself. */
    public Optional<StoredPage> fresh(String address) {
        Language language = Language.of(address);
        String path = language.path(address);
        if (path.startsWith(Language.ENGLISH.prefix() + "/")) {
            return Optional.empty();
        }
        return sites.find(path).flatMap(found -> sources.stream()
                .flatMap(source -> source.at(found.site(), found.path()).stream())
                .findFirst()
                .flatMap(rendering -> page(language, address, rendering)));
    }

    /** Addresses of all pages of a site, without the part that says the language. */
    public Stream<String> all(Site site) {
        return sources.stream().flatMap(source -> source.all(site)).distinct();
    }

    void renderAhead(String path) {
        for (Language language : Language.values()) {
            if (store.find(language.address(path)).isEmpty()) {
                render(language.address(path));
            }
        }
    }

    private Optional<StoredPage> render(String address) {
        long begun = store.age();
        Optional<StoredPage> page = fresh(address);
        page.ifPresent(one -> store.put(one, begun));
        return page;
    }

    private Optional<StoredPage> page(Language language, String address, Rendering rendering) {
        if (rendering instanceof Rendering.Data data) {
            return language == Language.CHINESE
                    ? Optional.of(StoredPage.of(address, 200, data.mediaType(), data.bytes()))
                    : Optional.empty();
        }
        Rendering.Page page = (Rendering.Page) rendering;
        byte[] html = renderer.html(language, language.path(address), page);
        return Optional.of(StoredPage.of(address, page.status(), "text/html;charset=UTF-8", html));
    }
}
