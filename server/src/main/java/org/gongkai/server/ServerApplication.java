package org.gongkai.server;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The application as Spring puts it together. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ServerApplication {}
