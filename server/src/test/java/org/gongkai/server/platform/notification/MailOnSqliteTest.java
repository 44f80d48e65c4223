package org.gongkai.server.platform.notification;

import org.gongkai.server.OnSqlite;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ContextConfiguration(initializers = OnSqlite.class)
class MailOnSqliteTest extends MailContract {}
