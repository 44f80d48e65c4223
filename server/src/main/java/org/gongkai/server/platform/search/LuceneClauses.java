package org.gongkai.server.platform.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Says in Lucene's way what to look for. */
final class LuceneClauses {

    private LuceneClauses() {}

    /** The whole search: what is asked for, among the texts that carry the labels. */
    static Query of(Search search) {
        Clause asked = search.asked().clause();
        Query query = asked == null ? new MatchAllDocsQuery() : of(asked);
        if (search.labels().isEmpty()) {
            return query;
        }
        BooleanQuery.Builder filtered = new BooleanQuery.Builder().add(query, BooleanClause.Occur.MUST);
        search.labels()
                .forEach(label -> filtered.add(
                        new TermQuery(new Term(Field.LABEL.id(), label.term())), BooleanClause.Occur.FILTER));
        return filtered.build();
    }

    private static Query of(Clause clause) {
        if (clause instanceof Clause.Term term) {
            return weighing(new TermQuery(new Term(term.field().id(), term.term())), term.weight());
        } else if (clause instanceof Clause.Beginning beginning) {
            return weighing(new PrefixQuery(new Term(beginning.field().id(), beginning.term())), beginning.weight());
        } else if (clause instanceof Clause.Row row) {
            return weighing(new PhraseQuery(row.field().id(), row.terms().toArray(String[]::new)), row.weight());
        } else if (clause instanceof Clause.All all) {
            return all(all.clauses());
        } else if (clause instanceof Clause.Some some) {
            return some(some);
        }
        List<Clause> either = ((Clause.Best) clause).clauses();
        return new DisjunctionMaxQuery(either.stream().map(LuceneClauses::of).toList(), 0);
    }

    private static Query all(List<Clause> clauses) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        clauses.forEach(clause -> all.add(of(clause), BooleanClause.Occur.MUST));
        return all.build();
    }

    private static Query some(Clause.Some some) {
        if (some.atLeast() == some.clauses().size()) {
            return all(some.clauses());
        }
        BooleanQuery.Builder builder = new BooleanQuery.Builder().setMinimumNumberShouldMatch(some.atLeast());
        some.clauses().forEach(clause -> builder.add(of(clause), BooleanClause.Occur.SHOULD));
        return builder.build();
    }

    private static Query weighing(Query query, float weight) {
        return weight == 1 ? query : new BoostQuery(query, weight);
    }
}
