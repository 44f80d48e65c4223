package org.gongkai.server.platform.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF looked at with nothing of the engine's own: its text, its bytes, its places, its picture. */
public final class RedactedPdf {

    private final byte[] bytes;

    public RedactedPdf(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The text in the order it is drawn, without white space. */
    public String text() {
        return text(false);
    }

    private String text(boolean byPlace) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(byPlace);
            return stripper.getText(document).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails if the quote is anywhere in the file. */
    public RedactedPdf lacks(String quote) {
        assertThat(text(true)).doesNotContain(quote);
        assertThat(text(false)).doesNotContain(quote);
        assertThat(holds(quote)).as("some object holds " + quote).isFalse();
        return this;
    }

    /** Whether the bytes of any object, shown or not, hold the quote in some encoding. */
    boolean holds(String quote) {
        List<byte[]> all = new ArrayList<>(List.of(bytes));
        try (PDDocument document = Loader.loadPDF(bytes)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                collect(document.getDocument().getObjectFromPool(key).getObject(), all);
            }
            collect(document.getDocument().getTrailer(), all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Charset> charsets = List.of(
                StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.ISO_8859_1, Charset.forName("GBK"));
        return all.stream().anyMatch(data -> charsets.stream()
                .filter(charset -> charset.newEncoder().canEncode(quote))
                .anyMatch(charset -> latin(data).contains(latin(quote.getBytes(charset)))));
    }

    private static void collect(COSBase object, List<byte[]> all) throws IOException {
        if (object instanceof COSString string) {
            all.add(string.getBytes());
        } else if (object instanceof COSArray array) {
            for (COSBase item : array) {
                collectDirect(item, all);
            }
        } else if (object instanceof COSDictionary dictionary) {
            for (COSBase item : dictionary.getValues()) {
                collectDirect(item, all);
            }
        }
        if (object instanceof COSStream stream) {
            try (InputStream in = stream.createInputStream()) {
                all.add(in.readAllBytes());
            }
        }
    }

    private static void collectDirect(COSBase item, List<byte[]> all) throws IOException {
        if (!(item instanceof COSObject)) {
            collect(item, all);
        }
    }

    private static String latin(byte[] data) {
        return new String(data, StandardCharsets.ISO_8859_1);
    }

    /** Where the first character of a word stands on its page, from the upper left. */
    Place place(String word) {
        List<TextPosition> all = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    all.add(text);
                }
            }.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StringBuilder joined = new StringBuilder();
        for (TextPosition position : all) {
            joined.append(position.getUnicode(), 0, 1);
        }
        int at = joined.indexOf(word);
        assertThat(at).as(word + " in " + joined).isNotNegative();
        return new Place(all.get(at).getXDirAdj(), all.get(at).getYDirAdj());
    }

    record Place(float x, float y) {

        void isNear(Place other) {
            assertThat(x).isCloseTo(other.x, org.assertj.core.data.Offset.offset(0.05f));
            assertThat(y).isCloseTo(other.y, org.assertj.core.data.Offset.offset(0.05f));
        }
    }

    /** A page as a picture, a pixel a point. */
    public BufferedImage picture(int page) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFRenderer(document).renderImage(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        return bytes;
    }

    static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        document.close();
        return out.toByteArray();
    }
}
