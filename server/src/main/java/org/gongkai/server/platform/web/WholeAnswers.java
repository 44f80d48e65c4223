package org.gongkai.server.platform.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Hands a page to the system in one piece (整页发送); Tomcat by itself cuts it into pieces of 8 KB and sends each. */
@Component
@ConditionalOnWebApplication
class WholeAnswers implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    /** Bytes, held for each connection: most pages, as they are without compression. */
    private static final int PAGE = 24 * 1024;

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addConnectorCustomizers(
                connector -> connector.setProperty("socket.appWriteBufSize", String.valueOf(PAGE)));
    }
}
