package org.gongkai.server.platform.redaction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** The objects of a PDF as far as they can be reached from one of them (对象树). */
final class CosTree {

    private CosTree() {}

    /** Everything below a root, the root included; each dictionary, stream and array once. */
    static List<COSBase> objects(COSBase root) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<COSBase> found = new ArrayList<>();
        Deque<COSBase> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            if (seen.add(next)) {
                found.add(next);
                children(next).map(CosTree::itself).filter(Objects::nonNull).forEach(open::push);
            }
        }
        return found;
    }

    /** Every stream below a root. */
    static List<COSStream> streams(COSBase root) {
        return objects(root).stream()
                .filter(COSStream.class::isInstance)
                .map(COSStream.class::cast)
                .toList();
    }

    /** The object a reference stands for, null where the file has none. */
    static @Nullable COSBase itself(@Nullable COSBase object) {
        return object instanceof COSObject reference ? reference.getObject() : object;
    }

    private static Stream<? extends COSBase> children(COSBase object) {
        if (object instanceof COSDictionary dictionary) {
            return Stream.concat(dictionary.keySet().stream(), dictionary.getValues().stream());
        }
        return object instanceof COSArray array ? StreamSupport.stream(array.spliterator(), false) : Stream.empty();
    }
}
