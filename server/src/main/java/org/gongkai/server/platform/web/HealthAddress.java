package org.gongkai.server.platform.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.gongkai.server.platform.scan.VirusScan;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells whether the program is ready for work: it is when its database answers (就绪状态). Without its virus scanner it takes
 * no files but serves all else, so that is told beside it.
 */
@RestController
class HealthAddress {

    private final JdbcClient jdbc;
    private final VirusScan scan;

    HealthAddress(JdbcClient jdbc, VirusScan scan) {
        this.jdbc = jdbc;
        this.scan = scan;
    }

    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        try {
            jdbc.sql("select 1").query(Integer.class).single();
            return ResponseEntity.ok(ready());
        } catch (DataAccessException e) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(Map.of("status", "database away"));
        }
    }

    private Map<String, String> ready() {
        Map<String, String> ready = new LinkedHashMap<>();
        ready.put("status", "ready");
        VirusScan.State scanner = scan.state();
        if (scanner != VirusScan.State.OFF) {
            ready.put("scanner", scanner.name().toLowerCase(Locale.ROOT));
        }
        return ready;
    }
}
