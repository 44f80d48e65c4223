package org.gongkai.report.write;

import java.util.List;
import java.util.Locale;
import org.gongkai.report.Messages;
import org.gongkai.rules.Resources;

/**
 * The result of a check as one HTML page that needs nothing else: a line for each file, then for each its findings and its
 * tables with the cells marked. It prints on A4 in black and white without losing meaning, and nothing in it is said by
 * colour alone.
 */
public final class CheckPage {

    private static final String CSS = Resources.text(CheckPage.class, "check.css");

    /** Up to this many files, every table is drawn; beyond it, only tables with a marked cell. */
    private static final int FEW_FILES = 20;

    private CheckPage() {}

    /** The page, in the language of {@code messages}; files in the order given. */
    public static String render(List<CheckedFile> files, Messages messages) {
        String language = messages.locale().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "en" : "zh-CN";
        Markup page = Markup.page(language, title(files, messages), CSS);
        page.open("main", "id", "top").line();
        page.leaf("h1", messages.text("page.title")).line();
        new CheckSummary(page, messages).draw(files);
        boolean everyTable = files.size() <= FEW_FILES;
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).skipped() == null) {
                new CheckSection(page, messages, files.get(i), anchor(i)).draw(everyTable);
            }
        }
        return page.finish();
    }

    /** What the browser's tab and a saved PDF are called: of one file, with its name. */
    private static String title(List<CheckedFile> files, Messages messages) {
        return files.size() == 1 ? messages.text("page.title_of", files.get(0).name()) : messages.text("page.title");
    }

    /** The id of a file's section. */
    static String anchor(int file) {
        return "f" + (file + 1);
    }
}
