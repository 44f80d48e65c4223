package org.gongkai.server.platform.data;

import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.sqlite.SQLiteJDBCLoader;

/** Unpacks and loads SQLite's library beside the start, which would wait for it otherwise; a database server needs none. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DriverAhead implements BackgroundPreinitializer {

    @Override
    public void preinitialize() throws Exception {
        SQLiteJDBCLoader.initialize();
    }
}
