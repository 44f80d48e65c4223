package org.gongkai.server.platform.notification;

import org.gongkai.server.OnPostgres;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ContextConfiguration(initializers = OnPostgres.class)
class MailOnPostgresTest extends MailContract {}
