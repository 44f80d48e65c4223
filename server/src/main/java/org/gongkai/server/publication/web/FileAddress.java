package org.gongkai.server.publication.web;

import java.nio.charset.StandardCharsets;
import org.gongkai.server.office.Actor;
import org.gongkai.server.platform.files.FileStore;
import org.gongkai.server.publication.AttachedFile;
import org.gongkai.server.publication.Catalogue;
import org.gongkai.server.publication.CatalogueItem;
import org.gongkai.server.publication.PublicationLine;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Hands files out: to a unit's own people those of its materials, to everybody those of public items (附件下载). */
@Controller
class FileAddress {

    private final PublicationLine line;
    private final Catalogue catalogue;
    private final FileStore store;

    FileAddress(PublicationLine line, Catalogue catalogue, FileStore store) {
        this.line = line;
        this.catalogue = catalogue;
        this.store = store;
    }

    @GetMapping("/office/files/{id}")
    ResponseEntity<Resource> forTheOffice(Actor actor, @PathVariable long id) {
        return line.file(actor, id).map(this::download).orElseThrow(FileAddress::notFound);
    }

    @GetMapping("/items/{id}/files/{position}")
    ResponseEntity<Resource> forEverybody(@PathVariable long id, @PathVariable int position) {
        CatalogueItem item = catalogue.find(id).orElseThrow(FileAddress::notFound);
        if (item.isWithdrawn()) {
            throw new ResponseStatusException(HttpStatus.GONE);
        }
        return catalogue.files(item).stream()
                .skip(Math.max(0, position - 1L))
                .findFirst()
                .filter(file -> position > 0)
                .map(this::download)
                .orElseThrow(FileAddress::notFound);
    }

    /** Its length is not said here: who wants a part of it gets that part's. */
    private ResponseEntity<Resource> download(AttachedFile file) {
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .body(new FileSystemResource(store.path(file.digest())));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
