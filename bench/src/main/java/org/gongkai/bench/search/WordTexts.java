package org.gongkai.bench.search;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.gongkai.server.platform.search.Findable;

/** Texts of 500 characters out of real words, as frequent as they are in Chinese; the same each time. */
final class WordTexts {

    private static final int LENGTH = 500;
    private static final int TITLE_WORDS = 6;
    private static final int CLAUSE_WORDS = 7;
    private static final int LONGEST = 4;
    private static final char FIRST = '\u4E00';
    private static final char LAST = '\u9FA5';

    private final List<String> words = new ArrayList<>();
    private final long[] upTo;

    WordTexts() {
        List<Long> frequencies = new ArrayList<>();
        collect(CoreDictionary.trie, CoreDictionary.trie.getBase()[0], "", frequencies);
        upTo = new long[words.size()];
        long sum = 0;
        for (int word = 0; word < upTo.length; word++) {
            sum += frequencies.get(word);
            upTo[word] = sum;
        }
    }

    int words() {
        return words.size();
    }

    Findable text(long number) {
        Random chance = new Random(number);
        StringBuilder title = new StringBuilder();
        for (int word = 0; word < TITLE_WORDS; word++) {
            title.append(word(chance));
        }
        StringBuilder text = new StringBuilder();
        for (int word = 1; text.length() < LENGTH; word++) {
            text.append(word(chance)).append(word % CLAUSE_WORDS == 0 ? "\uFF0C" : "");
        }
        LocalDate day = LocalDate.of(2008, 5, 1).plusDays(number % 4500);
        return new Findable(
                number, title.toString(), "", text.toString(), List.of(day.getYear() + "-" + number), List.of(), day);
    }

    /** Two words that a text holds. */
    String query(long number) {
        Random chance = new Random(number);
        for (int word = 0; word < TITLE_WORDS; word++) {
            word(chance);
        }
        return longer(chance) + " " + longer(chance);
    }

    private String longer(Random chance) {
        String word = word(chance);
        while (word.length() < 2) {
            word = word(chance);
        }
        return word;
    }

    private String word(Random chance) {
        long at = (long) (chance.nextDouble() * upTo[upTo.length - 1]);
        int place = Arrays.binarySearch(upTo, at);
        return words.get(place >= 0 ? place + 1 : -place - 1);
    }

    private void collect(
            DoubleArrayTrie<CoreDictionary.Attribute> trie, int state, String begin, List<Long> frequencies) {
        for (char c = FIRST; c <= LAST; c++) {
            int next = trie.transition(c, state);
            if (next < 0) {
                continue;
            }
            CoreDictionary.Attribute attribute = trie.output(next);
            if (attribute != null) {
                words.add(begin + c);
                frequencies.add(Math.max(1L, attribute.totalFrequency));
            }
            if (begin.length() + 1 < LONGEST) {
                collect(trie, next, begin + c, frequencies);
            }
        }
    }
}
