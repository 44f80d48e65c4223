package org.gongkai.server.platform.search;

import java.util.List;

/** What a text must be like to be found, in terms that each engine says in its own way (检索式). */
sealed interface Clause {

    /** The field holds the term. */
    record Term(Field field, String term, float weight) implements Clause {}

    /** The field holds a term that begins so. */
    record Beginning(Field field, String term, float weight) implements Clause {}

    /** The field holds the terms one after the other. */
    record Row(Field field, List<String> terms, float weight) implements Clause {}

    /** All of these. */
    record All(List<Clause> clauses) implements Clause {}

    /** So many of these at least, better more. */
    record Some(int atLeast, List<Clause> clauses) implements Clause {}

    /** One of these at least; the best counts. */
    record Best(List<Clause> clauses) implements Clause {}
}
