package org.gongkai.rules.form.packed;

import java.util.Arrays;

/**
 * The figures of one report as numbers in a row (一份报告的数据), used again for the next one. Numbers are hundredths, money is
 * hundredths of a yuan.
 */
public final class Cells {

    final long[] hundredths;
    final CellState[] states;

    Cells(int size) {
        hundredths = new long[size];
        states = new CellState[size];
        Arrays.fill(states, CellState.ABSENT);
    }

    boolean isFilled(int position) {
        return states[position] == CellState.FILLED;
    }
}
