package org.gongkai.server.rollup.exchange;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.server.platform.signature.SigningKey;
import org.gongkai.server.portal.OpenInterface;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public key of this installation, for everybody (公钥接口). */
@RestController
@OpenInterface
class OpenKey {

    private final SigningKey key;

    OpenKey(SigningKey key) {
        this.key = key;
    }

    /** The answer: which algorithm, the key in Base64, and those that signed before, the last first. */
    record Told(String algorithm, String key, List<Former> former) {}

    /** A key that signed until a day. */
    record Former(String key, LocalDate until) {}

    @GetMapping("/api/v1/exchange/key")
    ResponseEntity<Told> key() {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, OpenInterface.REVALIDATED)
                .body(new Told("ed25519", key.open().toString(), former()));
    }

    private List<Former> former() {
        return key.former().stream()
                .map(one -> new Former(one.key().toString(), one.until()))
                .toList();
    }
}
