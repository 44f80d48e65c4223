package org.gongkai.server.platform.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.server.platform.redaction.TestPdf.without;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.report.read.source.UnreadableException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A quote is nowhere in the file, not even where no page shows it. */
class RedactionHiddenTest {

    private static final String QUOTE = "张三丰SECRETWORD";

    /** Places beside the pages that hold text. */
    enum HidingPlace {
        INFO {
            @Override
            void put(PDDocument document) {
                document.getDocumentInformation().setTitle(QUOTE);
                document.getDocumentInformation().setCustomMetadataValue("Applicant", QUOTE);
            }
        },
        XMP {
            @Override
            void put(PDDocument document) throws IOException {
                document.getDocumentCatalog().setMetadata(new PDMetadata(document, bytes()));
                document.getPage(0).setMetadata(new PDMetadata(document, bytes()));
            }
        },
        OUTLINE {
            @Override
            void put(PDDocument document) {
                PDOutlineItem item = new PDOutlineItem();
                item.setTitle(QUOTE);
                PDDocumentOutline outline = new PDDocumentOutline();
                outline.addLast(item);
                document.getDocumentCatalog().setDocumentOutline(outline);
            }
        },
        ANNOTATION {
            @Override
            void put(PDDocument document) throws IOException {
                PDAnnotationText note = new PDAnnotationText();
                note.setContents(QUOTE);
                note.setRectangle(new PDRectangle(100, 100, 50, 50));
                document.getPage(0).getAnnotations().add(note);
            }
        },
        FIELD_WITHOUT_APPEARANCE {
            @Override
            void put(PDDocument document) {
                PDAcroForm form = new PDAcroForm(document);
                PDTextField field = new PDTextField(form);
                field.setPartialName("name");
                field.getCOSObject().setString(COSName.V, QUOTE);
                form.setFields(List.of(field));
                document.getDocumentCatalog().setAcroForm(form);
            }
        },
        ATTACHMENT {
            @Override
            void put(PDDocument document) throws IOException {
                PDComplexFileSpecification file = new PDComplexFileSpecification();
                file.setFile("a.txt");
                file.setEmbeddedFile(new PDEmbeddedFile(document, bytes()));
                PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
                files.setNames(Map.of("a.txt", file));
                PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
                names.setEmbeddedFiles(files);
                document.getDocumentCatalog().setNames(names);
            }
        },
        SCRIPT {
            @Override
            void put(PDDocument document) {
                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('" + QUOTE + "')"));
            }
        },
        STRUCTURE {
            @Override
            void put(PDDocument document) {
                PDStructureTreeRoot root = new PDStructureTreeRoot();
                PDStructureElement figure = new PDStructureElement("Figure", root);
                figure.setAlternateDescription(QUOTE);
                figure.setActualText(QUOTE);
                root.appendKid(figure);
                document.getDocumentCatalog().setStructureTreeRoot(root);
            }
        },
        THUMBNAIL {
            @Override
            void put(PDDocument document) throws IOException {
                COSDictionary page = document.getPage(0).getCOSObject();
                page.setItem(COSName.THUMB, new PDMetadata(document, bytes()));
            }
        },
        PRIVATE_DATA_OF_A_FORM {
            @Override
            void put(PDDocument document) throws IOException {
                PDFormXObject form = new PDFormXObject(document);
                COSDictionary program = new COSDictionary();
                program.setString("Private", QUOTE);
                form.getCOSObject().setItem(COSName.PIECE_INFO, program);
                form.getCOSObject().setItem(COSName.METADATA, new PDMetadata(document, bytes()));
                document.getPage(0).getResources().add(form);
            }
        },
        LAYER_NAME {
            @Override
            void put(PDDocument document) {
                PDOptionalContentProperties layers = new PDOptionalContentProperties();
                PDOptionalContentGroup layer = new PDOptionalContentGroup(QUOTE);
                layers.addGroup(layer);
                document.getDocumentCatalog().setOCProperties(layers);
                document.getPage(0).getResources().add(layer);
            }
        },
        ACTUAL_TEXT_IN_RESOURCES {
            @Override
            void put(PDDocument document) {
                COSDictionary properties = new COSDictionary();
                properties.setString(COSName.ACTUAL_TEXT, QUOTE);
                COSDictionary named = new COSDictionary();
                named.setItem("P1", properties);
                document.getPage(0).getResources().getCOSObject().setItem(COSName.PROPERTIES, named);
            }
        },
        UNKNOWN_KEYS {
            @Override
            void put(PDDocument document) {
                PDDocumentCatalog catalog = document.getDocumentCatalog();
                catalog.getCOSObject().setString("Note", QUOTE);
                document.getPage(0).getCOSObject().setString("Note", QUOTE);
                document.getDocument().getTrailer().setItem("Note", new COSString(QUOTE));
            }
        };

        abstract void put(PDDocument document) throws IOException;

        static InputStream bytes() {
            return new ByteArrayInputStream(("<x>" + QUOTE + "</x>").getBytes(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatHidesBesideThePagesIsLeftBehind(HidingPlace place) throws Exception {
        TestPdf made = TestPdf.of("BT /F 12 Tf 72 700 Td (shown) Tj ET");
        place.put(made.document);
        byte[] pdf = made.bytes();
        assertThat(new RedactedPdf(pdf).holds(QUOTE)).isTrue();

        RedactedPdf after = without(pdf, QUOTE).lacks(QUOTE).lacks("SECRETWORD").lacks("张三丰");

        assertThat(after.text()).isEqualTo("shown");
    }

    @Test
    void textForReadersAloudAndCommentsOfAContentStreamGo() throws Exception {
        String content = "% SECRETWORD\n/Span << /ActualText (SECRETWORD) /Alt (SECRETWORD) >> BDC "
                + "BT /F 12 Tf 72 700 Td (shown) Tj ET EMC";

        RedactedPdf after = without(TestPdf.of(content).bytes(), "SECRETWORD").lacks("SECRETWORD");

        assertThat(after.text()).isEqualTo("shown");
    }

    @Test
    void aFontDoesNotListTheCharactersThatWent() throws Exception {
        TestPdf made = new TestPdf();
        made.page("BT /C 16 Tf 72 700 Td " + made.codes("申请人张三丰说") + " Tj ET");
        byte[] pdf = made.bytes();
        assertThat(charactersOfFonts(pdf)).contains("申", "张", "丰");

        RedactedPdf after = without(pdf, "张三丰");

        assertThat(charactersOfFonts(after.bytes())).contains("申", "说").doesNotContain("张", "三", "丰");
        assertThat(after.text()).isEqualTo("申请人说");
    }

    /** All characters the fonts of the first page have a code for. */
    private static List<String> charactersOfFonts(byte[] pdf) throws IOException {
        List<String> characters = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                if (font.getCOSObject().containsKey(COSName.TO_UNICODE)) {
                    IntStream.range(0, 65536)
                            .mapToObj(font::toUnicode)
                            .filter(text -> text != null)
                            .forEach(characters::add);
                }
            }
        }
        return characters;
    }

    @Test
    void aFilledInFieldStaysVisibleButForTheQuote() throws Exception {
        TestPdf made = TestPdf.of("BT /F 12 Tf 72 700 Td (Name:) Tj ET");
        PDPage page = made.document.getPage(0);
        PDAcroForm form = new PDAcroForm(made.document);
        form.setDefaultResources(made.resources());
        form.setDefaultAppearance("/F 12 Tf 0 g");
        made.document.getDocumentCatalog().setAcroForm(form);
        PDTextField field = new PDTextField(form);
        field.setPartialName("name");
        PDAnnotationWidget widget = field.getWidgets().get(0);
        widget.setRectangle(new PDRectangle(200, 695, 200, 20));
        widget.setPage(page);
        page.getAnnotations().add(widget);
        form.setFields(List.of(field));
        field.setValue("Mr SECRETWORD Jr");
        byte[] pdf = made.bytes();
        assertThat(new RedactedPdf(pdf).holds("SECRETWORD")).isTrue();

        RedactedPdf after = without(pdf, "SECRETWORD").lacks("SECRETWORD");

        assertThat(after.text()).isEqualTo("Name:MrJr");
        assertThat(after.place("Jr").x()).isBetween(290f, 320f);
    }

    @Test
    void anAppearanceOfAnAnnotationStaysVisibleWhereItIs() throws Exception {
        TestPdf made = TestPdf.of("BT /F 12 Tf 72 700 Td (page) Tj ET");
        PDAnnotationText note = new PDAnnotationText();
        note.setRectangle(new PDRectangle(100, 500, 200, 40));
        PDAppearanceStream appearance = new PDAppearanceStream(
                made.stream("BT /F 12 Tf 5 5 Td (stamp SECRETWORD) Tj ET").getCOSObject());
        appearance.setBBox(new PDRectangle(0, 0, 400, 80));
        appearance.setResources(made.resources());
        PDAppearanceDictionary appearances = new PDAppearanceDictionary();
        appearances.setNormalAppearance(appearance);
        note.setAppearance(appearances);
        made.document.getPage(0).getAnnotations().add(note);

        RedactedPdf after = without(made.bytes(), "SECRETWORD").lacks("SECRETWORD");

        assertThat(after.text()).isEqualTo("pagestamp");
        after.place("stamp").isNear(new RedactedPdf.Place(102.5f, 841.89f - 502.5f));
    }

    @Test
    void aFileLockedAgainstChangesButNotAgainstReadingIsRedactedIntoAnOpenOne() throws Exception {
        byte[] pdf = locked("");

        RedactedPdf after = without(pdf, "SECRETWORD").lacks("SECRETWORD");

        assertThat(after.text()).isEqualTo("beforeafter");
        try (PDDocument document = Loader.loadPDF(after.bytes())) {
            assertThat(document.isEncrypted()).isFalse();
        }
    }

    @Test
    void aFileLockedAgainstReadingIsRefused() throws Exception {
        byte[] pdf = locked("user");

        assertThatThrownBy(() -> without(pdf, "SECRETWORD"))
                .isInstanceOfSatisfying(
                        UnreadableException.class, e -> assertThat(e.reason()).isEqualTo(Reason.ENCRYPTED));
    }

    private static byte[] locked(String userPassword) throws IOException {
        TestPdf made = TestPdf.of("BT /F 12 Tf 72 700 Td (before SECRETWORD after) Tj ET");
        AccessPermission permission = new AccessPermission();
        permission.setCanModify(false);
        permission.setCanExtractContent(false);
        StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", userPassword, permission);
        policy.setEncryptionKeyLength(128);
        made.document.protect(policy);
        return made.bytes();
    }

    @Test
    void aFormerRevisionIsLeftBehind() throws Exception {
        byte[] pdf = corrected();
        assertThat(new RedactedPdf(pdf).text()).isEqualTo("corrected");

        RedactedPdf after = without(pdf, "SECRETWORD").lacks("SECRETWORD");

        assertThat(after.text()).isEqualTo("corrected");
        assertThat(new String(after.bytes(), StandardCharsets.ISO_8859_1)).containsOnlyOnce("startxref");
    }

    /** A file whose first revision said more. */
    static byte[] corrected() throws IOException {
        byte[] first = TestPdf.of("BT /F 12 Tf 72 700 Td (before SECRETWORD after) Tj ET")
                .bytes();
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(first)) {
            PDPage page = document.getPage(0);
            page.setContents(new TestPdf().stream("BT /F 12 Tf 72 700 Td (corrected) Tj ET"));
            page.getCOSObject().setNeedToBeUpdated(true);
            page.getContentStreams().next().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(second);
        }
        assertThat(second.toByteArray()).startsWith(first);
        return second.toByteArray();
    }

    @Test
    void whatIsNoPdfAtAllIsRefused() {
        byte[] broken = "%PDF-1.7 and nothing else".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Redaction.of(new Source("x", broken), List.of(new Passage("x1", null))))
                .isInstanceOf(UnreadableException.class);
    }
}
