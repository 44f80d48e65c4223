package org.gongkai.rules.personal;

/**
 * How many characters a mask leaves readable (保留位数), separators not counted.
 *
 * @param first at the beginning
 * @param last at the end
 */
public record KeptEnds(int first, int last) {

    public KeptEnds {
        if (first < 0 || last < 0) {
            throw new IllegalArgumentException(
                    "A mask keeps " + first + " first and " + last + " last characters. Neither can be less than 0.");
        }
    }
}
