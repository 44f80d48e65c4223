package org.gongkai.server.portal.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.server.platform.web.StyleSheet;
import org.gongkai.server.portal.store.Language;
import org.gongkai.server.portal.store.PublicPages;
import org.gongkai.server.portal.store.StoredPage;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Which files a page or an asset becomes (导出文件): its own, and the same compressed beside it. */
@Component
class SiteFiles {

    private final PublicPages pages;
    private final StyleSheet sheet;

    SiteFiles(PublicPages pages, StyleSheet sheet) {
        this.pages = pages;
        this.sheet = sheet;
    }

    /** What stands in a folder at a path, in both languages: contents by file. */
    Map<Path, byte[]> of(ExportFolder folder, String path, RunningLinks links) {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            String address = language.address(path);
            Optional<StoredPage> page = pages.fresh(address).map(links::in);
            page.ifPresent(found -> folder.place(name(found)).ifPresent(file -> add(files, file, found)));
        }
        return files;
    }

    /** All names that files of a path may have, whether they are there or not. */
    Stream<Path> namesOf(ExportFolder folder, String path) {
        return Stream.of(Language.values())
                .map(language -> language.address(path))
                .flatMap(address -> Stream.of(address, index(address)))
                .flatMap(name -> Stream.of(name, name + ".gz", name + ".br"))
                .filter(name -> name.length() > 1)
                .flatMap(name -> folder.place(name).stream());
    }

    /** Style sheet, scripts and pictures. */
    Map<Path, byte[]> assets(ExportFolder folder) throws IOException {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        add(
                files,
                folder.place(sheet.address()).orElseThrow(),
                StoredPage.of(sheet.address(), 200, "text/css", sheet.css().getBytes(StandardCharsets.UTF_8)));
        for (Resource asset : new PathMatchingResourcePatternResolver().getResources("classpath:static/assets/*")) {
            String address = "/assets/" + asset.getFilename();
            StoredPage page = StoredPage.of(address, 200, "application/octet-stream", asset.getContentAsByteArray());
            add(files, folder.place(address).orElseThrow(), page);
        }
        return files;
    }

    /** The address of an item's file. */
    static String file(long item, int position) {
        return "/items/" + item + "/files/" + position;
    }

    private static void add(Map<Path, byte[]> files, Path file, StoredPage page) {
        files.put(file, page.plain());
        files.put(file.resolveSibling(file.getFileName() + ".gz"), page.gzip());
        byte[] brotli = page.brotli();
        if (brotli != null) {
            files.put(file.resolveSibling(file.getFileName() + ".br"), brotli);
        }
    }

    /** Pages are the index of a folder of that name, so that every server finds them there; data are files. */
    private static String name(StoredPage page) {
        return page.isData() ? page.address() : index(page.address());
    }

    private static String index(String address) {
        return (address.equals("/") ? "" : address) + "/index.html";
    }
}
