package org.gongkai.server.platform.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the style sheet. */
@RestController
class StyleSheetAddress {

    private static final Duration KEEP = Duration.ofDays(365);

    private final StyleSheet sheet;

    StyleSheetAddress(StyleSheet sheet) {
        this.sheet = sheet;
    }

    @GetMapping("/assets/gongkai-{digest}.css")
    ResponseEntity<String> css() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(KEEP).cachePublic().immutable())
                .body(sheet.css());
    }
}
