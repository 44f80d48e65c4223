package org.gongkai.server;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A mail server for tests, on a port of its own. */
public final class TestPost {

    private TestPost() {}

    /** Starts one. */
    public static GreenMail open() {
        GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        return post;
    }

    /** Has the program send its mail there. */
    public static void set(DynamicPropertyRegistry properties, GreenMail post) {
        properties.add("gongkai.smtp.host", () -> "127.0.0.1");
        properties.add("gongkai.smtp.port", () -> post.getSmtp().getPort());
        properties.add("gongkai.smtp.from", () -> "gongkai@example.gov.cn");
    }
}
