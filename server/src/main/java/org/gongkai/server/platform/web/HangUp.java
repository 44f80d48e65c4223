package org.gongkai.server.platform.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Hangs up on who was refused before their request was read (挂断), instead of reading the rest of it first, which would hold
 * the very thread that was to be kept free.
 */
@Component
@ConditionalOnWebApplication
class HangUp implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    /** Attribute of a request whose rest nobody wants. */
    static final String REFUSED = HangUp.class.getName();

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addEngineValves(new Unread());
    }

    private static final class Unread extends ValveBase {

        Unread() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            if (request.getAttribute(REFUSED) != null) {
                request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }
}
