package org.gongkai.server.platform.search;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The words that a query is cut into (分词词典): HanLP's core dictionary, and those of this field that it lacks. It loads in
 * the background; who needs it earlier waits.
 */
final class Lexicon {

    private final Set<String> own;
    private final int longestOwn;
    private final CompletableFuture<DoubleArrayTrie<CoreDictionary.Attribute>> dictionary =
            CompletableFuture.supplyAsync(() -> CoreDictionary.trie);

    Lexicon(Collection<String> own) {
        this.own = new HashSet<>(own);
        this.longestOwn = own.stream().mapToInt(String::length).max().orElse(0);
    }

    /** Length of the longest word that begins at a place of a folded text, 1 where there is none. */
    int longest(char[] text, int from, int to) {
        for (int length = Math.min(longestOwn, to - from); length > 1; length--) {
            if (own.contains(new String(text, from, length))) {
                return Math.max(length, known(text, from, to));
            }
        }
        return known(text, from, to);
    }

    private int known(char[] text, int from, int to) {
        DoubleArrayTrie<CoreDictionary.Attribute> words = dictionary.join();
        int longest = 1;
        int state = words.getBase()[0];
        for (int at = from; at < to; at++) {
            state = words.transition(text[at], state);
            if (state < 0) {
                break;
            }
            if (words.output(state) != null) {
                longest = at + 1 - from;
            }
        }
        return longest;
    }
}
