package org.gongkai.server.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.gongkai.server.platform.search.LuceneEngine;
import org.gongkai.server.platform.search.SearchEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelevanceOnLuceneTest extends RelevanceContract {

    @TempDir
    private Path folder;

    @Override
    SearchEngine open() {
        return new LuceneEngine(folder);
    }

    @Test
    void noFewerQueriesAreAnsweredThanWithSmartcnOrPairsAlone() throws IOException {
        assertThat(answered())
                .isGreaterThanOrEqualTo(answeredWith(new SmartChineseAnalyzer()))
                .isGreaterThanOrEqualTo(answeredWith(new CJKAnalyzer()));
    }

    private long answeredWith(Analyzer analyzer) throws IOException {
        long answered = 0;
        try (OtherAnalyzer other = new OtherAnalyzer(analyzer, entries())) {
            for (RelevanceSet.Query query : queries()) {
                if (other.titles(query.typed()).stream().anyMatch(query::isAnsweredBy)) {
                    answered++;
                }
            }
        }
        return answered;
    }
}
