package org.gongkai.bench.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Choices that are the same for the same seed. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A number from {@code least} to {@code most}. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** True {@code percent} times in a hundred. */
    boolean in(int percent) {
        return random.nextInt(100) < percent;
    }

    /** One of several. */
    <T> T oneOf(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    /** Some of several, in their order. */
    <T> List<T> someOf(List<T> items, int count) {
        List<T> chosen = new ArrayList<>();
        for (int i = 0; i < items.size() && chosen.size() < count; i++) {
            int left = items.size() - i;
            if (random.nextInt(left) < count - chosen.size()) {
                chosen.add(items.get(i));
            }
        }
        return chosen;
    }
}
