package org.gongkai.server.request.feed;

import org.gongkai.server.OnSqlite;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ContextConfiguration(initializers = OnSqlite.class)
class DigestMailOnSqliteTest extends DigestMailContract {}
