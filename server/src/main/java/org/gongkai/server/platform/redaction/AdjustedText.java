package org.gongkai.server.platform.redaction;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;

/** The operand of TJ: strings and displacements by turns (带位移的文字). */
final class AdjustedText {

    private final COSArray array = new COSArray();
    private final ByteArrayOutputStream codes = new ByteArrayOutputStream();
    private float displacement;

    /** Adds a string without its removed codes. */
    void add(byte[] string, List<Code> cut) {
        int at = 0;
        for (Code code : cut) {
            if (code.isRemoved()) {
                displace(code.displacement());
            } else {
                flushDisplacement();
                codes.write(string, at, code.bytes());
            }
            at += code.bytes();
        }
    }

    /** Adds what stood between strings. */
    void add(COSBase between) {
        if (between instanceof COSNumber number) {
            displace(number.floatValue());
        }
    }

    COSArray array() {
        flushCodes();
        flushDisplacement();
        return array;
    }

    private void displace(float more) {
        flushCodes();
        displacement += more;
    }

    private void flushCodes() {
        if (codes.size() > 0) {
            array.add(new COSString(codes.toByteArray()));
            codes.reset();
        }
    }

    private void flushDisplacement() {
        if (displacement != 0) {
            array.add(new COSFloat(displacement));
            displacement = 0;
        }
    }
}
