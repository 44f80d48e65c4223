package org.gongkai.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The application as Spring puts it together. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ServerApplication {

    /** With a web server or without. What was prepared at build time goes by the name of this class. */
    static SpringApplication of(WebApplicationType type) {
        SpringApplication application = new SpringApplication(ServerApplication.class);
        application.setMainApplicationClass(ServerApplication.class);
        application.setWebApplicationType(type);
        return application;
    }

    /** For the build, which looks at the application here and does not start it. */
    static void main(String[] arguments) {
        of(WebApplicationType.SERVLET).run(arguments);
    }
}
