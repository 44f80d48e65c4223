package org.gongkai.server.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.gongkai.report.read.source.TextDecoder;
import org.gongkai.report.read.source.UnreadableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Takes the text out of a file, once, when it comes in (文本提取). What a file is, its content says, not its name. */
@Component
public class TextExtraction {

    private static final Logger LOG = LoggerFactory.getLogger(TextExtraction.class);

    /** Characters of a long book; what is longer is cut. */
    private static final int MOST = 2_000_000;

    /** The media type of a ZIP that is no document. */
    public static final String ZIP = "application/zip";

    /** Read with the first file: it takes long, and the first page needs none of it. */
    private final Supplier<TikaConfig> config = SingletonSupplier.of(TikaConfig::getDefaultConfig);

    /**
     * What a file holds.
     *
     * @param mediaType what it is, such as {@code application/pdf}
     * @param text its text, empty for a picture or a scan
     */
    public record Extracted(String mediaType, String text) {}

    /** What a file is, by its content; its name only where the content leaves it open. */
    public String mediaType(Path file, String name) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (TikaInputStream in = TikaInputStream.get(file)) {
            String type = config.get()
                    .getDetector()
                    .detect(in, metadata)
                    .getBaseType()
                    .toString();
            return type.equals(ZIP) && OfdText.isOne(file) ? OfdText.MEDIA_TYPE : type;
        }
    }

    /** What a stream holds, by its beginning; its name only where the content leaves it open. The stream is not closed. */
    public String mediaType(InputStream in, String name) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        return config.get()
                .getDetector()
                .detect(TikaInputStream.get(in), metadata)
                .getBaseType()
                .toString();
    }

    /** The text of a file; one that is broken has none. */
    public Extracted extract(Path file, String name) throws IOException {
        String mediaType = mediaType(file, name);
        if (mediaType.startsWith("text/")) {
            return new Extracted(mediaType, plain(file));
        }
        if (mediaType.equals(OfdText.MEDIA_TYPE)) {
            return new Extracted(mediaType, OfdText.of(file, MOST));
        }
        BodyContentHandler text = new BodyContentHandler(MOST);
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        context.set(PDFParserConfig.class, withoutPictures());
        try (InputStream in = Files.newInputStream(file)) {
            new AutoDetectParser(config.get()).parse(in, text, new Metadata(), context);
        } catch (TikaException | SAXException e) {
            if (!WriteLimitReachedException.isWriteLimitReached(e)) {
                LOG.info("No text in {} ({})", file.getFileName(), mediaType, e);
                return new Extracted(mediaType, "");
            }
        }
        return new Extracted(mediaType, text.toString().strip());
    }

    private static PDFParserConfig withoutPictures() {
        PDFParserConfig config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        return config;
    }

    /** Short texts in GBK, which are common here, are told more surely by our own decoder. */
    private static String plain(Path file) throws IOException {
        try {
            String text = TextDecoder.decode(Files.readAllBytes(file)).strip();
            return text.substring(0, Math.min(text.length(), MOST));
        } catch (UnreadableException notText) {
            LOG.info("No text in {}: {}", file.getFileName(), notText.reason());
            return "";
        }
    }

    /** Pictures and files inside a file are left alone. */
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            throw new IllegalStateException("Nothing embedded is to be parsed");
        }
    }
}
