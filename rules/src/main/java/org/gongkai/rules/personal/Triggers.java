package org.gongkai.rules.personal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which finders look at which character; made once, for the same list of finders is made anew for every text. */
final class Triggers {

    private static final int[] NONE = {};

    private final byte[] groupOf = new byte[Character.MAX_VALUE + 1];
    private final List<int[]> groups = new ArrayList<>();

    Triggers(List<Finder> finders) {
        groups.add(NONE);
        for (int i = 0; i < finders.size(); i++) {
            for (char c : finders.get(i).triggers().toCharArray()) {
                groupOf[c] = groupWith(groups.get(groupOf[c]), i);
            }
        }
    }

    private byte groupWith(int[] group, int finder) {
        int[] wanted = new int[group.length + 1];
        System.arraycopy(group, 0, wanted, 0, group.length);
        wanted[group.length] = finder;
        for (int i = 0; i < groups.size(); i++) {
            if (Arrays.equals(groups.get(i), wanted)) {
                return (byte) i;
            }
        }
        if (groups.size() > Byte.MAX_VALUE) {
            throw new IllegalStateException("More than " + Byte.MAX_VALUE
                    + " different sets of finders share characters." + " Join patterns with the same triggers.");
        }
        groups.add(wanted);
        return (byte) (groups.size() - 1);
    }

    /** Indices of the finders that look at {@code c}. */
    int[] at(char c) {
        return groups.get(groupOf[c]);
    }
}
