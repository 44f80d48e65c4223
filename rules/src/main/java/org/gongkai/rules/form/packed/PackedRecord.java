package org.gongkai.rules.form.packed;

import java.io.ByteArrayOutputStream;

/** The bytes of a packed report while they are written (打包记录): numbers of seven bits a byte, the lowest first. */
final class PackedRecord {

    static final int BITS = 7;
    static final int SEVEN_BITS = 0x7f;
    static final int FIRST_NUMBER = CellState.FILLED.ordinal();

    private static final int MORE = 0x80;
    /** How many hundredths make a whole. */
    static final long HUNDRED = 100;

    private final ByteArrayOutputStream bytes;

    PackedRecord(int cells) {
        bytes = new ByteArrayOutputStream(cells * 2);
    }

    void put(CellState state) {
        write(state.ordinal());
    }

    /** Whole numbers are written as such, for most are small; the lowest bit tells. */
    void put(long hundredths) {
        boolean whole = hundredths % HUNDRED == 0;
        long value = whole ? hundredths / HUNDRED : hundredths;
        long zigzag = (value << 1) ^ (value >> (Long.SIZE - 1));
        write((zigzag << 1 | (whole ? 0 : 1)) + FIRST_NUMBER);
    }

    private void write(long code) {
        long left = code;
        while (left > SEVEN_BITS) {
            bytes.write((int) (left & SEVEN_BITS) | MORE);
            left >>>= BITS;
        }
        bytes.write((int) left);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
