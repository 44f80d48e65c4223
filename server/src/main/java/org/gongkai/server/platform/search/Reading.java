package org.gongkai.server.platform.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what a person types (检索词解析): words, and phrases in quotation marks, and nothing else; there is no syntax that could
 * be wrong. What is too long is cut, so that the work stays bounded.
 */
@Component
public final class Reading {

    /** Characters that are read. */
    public static final int LONGEST = 120;

    private static final int MOST_WORDS = 20;
    private static final float SAME = 0.8f;

    private final Vocabulary vocabulary = new Vocabulary();
    private final Words words = new Words(new Lexicon(vocabulary.all()));

    /** All words, or most of them where there are many. */
    public Asked of(String typed) {
        String read = read(typed);
        List<Words.Part> parts = parts(read);
        Clause clause = parts.isEmpty() ? null : new Clause.Some(needed(parts.size()), clauses(parts));
        return asked(parts, isCut(typed), withNumber(read, clause));
    }

    /** Any of the words, or of their parts: for whoever found nothing. */
    public Asked loosely(String typed) {
        List<Words.Part> parts = parts(read(typed));
        List<Clause> any = parts.stream()
                .flatMap(part -> part.terms().stream())
                .distinct()
                .limit(MOST_WORDS)
                .map(term -> inAnyField(List.of(term), 1))
                .toList();
        return asked(parts, isCut(typed), any.isEmpty() ? null : new Clause.Some(1, any));
    }

    /** Titles that hold what somebody is typing; the last word may be unfinished. */
    public Asked beginning(String typed) {
        String read = read(typed);
        List<String> terms = Terms.of(read);
        if (terms.isEmpty()) {
            return Asked.NOTHING;
        }
        int last = Math.min(terms.size(), MOST_WORDS) - 1;
        List<Clause> all = new ArrayList<>();
        for (int at = 0; at < last; at++) {
            all.add(new Clause.Term(Field.TITLE, terms.get(at), 1));
        }
        boolean isRest =
                last > 0 && terms.get(last).length() == 1 && terms.get(last - 1).endsWith(terms.get(last));
        if (!isRest) {
            all.add(new Clause.Beginning(Field.TITLE, terms.get(last), 1));
        }
        return asked(parts(read), isCut(typed), new Clause.All(all));
    }

    private static String read(String typed) {
        boolean inside = typed.length() > LONGEST && Character.isHighSurrogate(typed.charAt(LONGEST - 1));
        return isCut(typed) ? typed.substring(0, inside ? LONGEST - 1 : LONGEST) : typed;
    }

    private static boolean isCut(String typed) {
        return typed.length() > LONGEST;
    }

    /** What is asked for; words by which people only ask count where there is nothing else. */
    private List<Words.Part> parts(String read) {
        List<Words.Part> all = words.of(read);
        List<Words.Part> telling =
                all.stream().filter(part -> !vocabulary.isIgnored(part.text())).toList();
        return (telling.isEmpty() ? all : telling)
                .stream().distinct().limit(MOST_WORDS).toList();
    }

    private Asked asked(List<Words.Part> parts, boolean isCut, @Nullable Clause clause) {
        Set<String> marks = new LinkedHashSet<>();
        for (Words.Part part : parts) {
            marks.add(part.text());
            marks.addAll(othersFor(part));
        }
        return new Asked(parts.stream().map(Words.Part::text).toList(), List.copyOf(marks), isCut, clause);
    }

    /** Two words must both be there; of more, some may be missing. */
    private static int needed(int words) {
        return words <= 2 ? words : words - words / 3;
    }

    private List<Clause> clauses(List<Words.Part> parts) {
        return parts.stream().map(this::clause).toList();
    }

    private Clause clause(Words.Part part) {
        Clause itself = itself(part);
        List<String> others = othersFor(part);
        return others.isEmpty()
                ? itself
                : new Clause.Best(Stream.concat(
                                Stream.of(itself),
                                others.stream().map(other -> inAnyField(Words.closed(Terms.of(other)), SAME)))
                        .toList());
    }

    private static Clause itself(Words.Part part) {
        return switch (part.kind()) {
            case WORD -> inAnyField(part.terms(), 1);
            case PHRASE -> best(field -> new Clause.Row(field, part.terms(), field.weight()));
            case CHARACTER -> best(field -> new Clause.Beginning(field, part.text(), field.weight()));
        };
    }

    private List<String> othersFor(Words.Part part) {
        return part.kind() == Words.Kind.WORD ? vocabulary.othersFor(part.text()) : List.of();
    }

    private static Clause inAnyField(List<String> terms, float weight) {
        return best(field -> {
            List<Clause> all = terms.stream()
                    .<Clause>map(term -> new Clause.Term(field, term, weight * field.weight()))
                    .toList();
            return all.size() == 1 ? all.get(0) : new Clause.All(all);
        });
    }

    private static Clause best(java.util.function.Function<Field, Clause> inField) {
        return new Clause.Best(
                Stream.of(Field.TITLE, Field.ABOUT, Field.TEXT).map(inField).toList());
    }

    /** An official number finds its document before all others. */
    private static @Nullable Clause withNumber(String read, @Nullable Clause clause) {
        List<String> forms = OfficialNumber.forms(read);
        if (forms.isEmpty() || clause == null) {
            return clause;
        }
        List<Clause> either = new ArrayList<>();
        forms.forEach(form -> either.add(new Clause.Term(Field.NUMBER, form, OfficialNumber.WEIGHT)));
        either.add(clause);
        return new Clause.Best(either);
    }
}
