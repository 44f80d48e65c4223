package org.gongkai.server.platform.search;

import java.net.URI;
import org.gongkai.server.platform.data.Installation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The engine: Lucene in the data folder, or the OpenSearch server whose address is set ({@code gongkai.search-url}). */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SearchConfiguration {

    /** Opened by whoever uses it first, so that the program need not wait for it to start. */
    @Bean(destroyMethod = "close")
    @Lazy
    SearchEngine searchEngine(Installation installation, @Value("${gongkai.search-url:}") String address) {
        return address.isBlank()
                ? new LuceneEngine(installation.data().resolve("search"))
                : new OpenSearchEngine(URI.create(address));
    }
}
