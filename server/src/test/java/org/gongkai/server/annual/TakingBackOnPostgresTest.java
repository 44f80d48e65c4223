package org.gongkai.server.annual;

import org.gongkai.server.OnPostgres;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OnPostgres.class)
class TakingBackOnPostgresTest extends TakingBackContract {}
