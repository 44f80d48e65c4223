package org.gongkai.server.request.feed;

import org.gongkai.server.OnPostgres;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ContextConfiguration(initializers = OnPostgres.class)
class DigestMailOnPostgresTest extends DigestMailContract {}
