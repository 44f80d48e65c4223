package org.gongkai.server.request.apply;

import java.util.Locale;
import java.util.Optional;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.vault.Vault;
import org.gongkai.server.request.Request;
import org.gongkai.server.request.RequestNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The codes of requests in the database, as keyed digests (查询码摘要). */
@Repository
class CodeTable {

    private static final String PURPOSE = "request.code";

    private final JdbcClient jdbc;
    private final Vault vault;

    CodeTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Keeps the code of a request; false if it has served another already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(Request request, LookUpCode code, Locale language) {
        return jdbc.sql("""
                        insert into request_code (request_id, unit_id, digest, language)
                        values (:request, :unit, :digest, :language) on conflict (digest) do nothing""")
                        .param("request", request.id())
                        .param("unit", request.unitId())
                        .param("digest", digest(code))
                        .param("language", language.getLanguage())
                        .update()
                == 1;
    }

    /** Gives a request this code; the one it had opens nothing any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Request request, LookUpCode code) {
        jdbc.sql("""
                        insert into request_code (request_id, unit_id, digest, language)
                        values (:request, :unit, :digest, :language)
                        on conflict (request_id) do update set digest = excluded.digest""")
                .param("request", request.id())
                .param("unit", request.unitId())
                .param("digest", digest(code))
                .param("language", Locale.CHINESE.getLanguage())
                .update();
    }

    /** Whether a request has one. */
    @Transactional(readOnly = true)
    public boolean has(Request request) {
        return language(request).isPresent();
    }

    /** Whether a code is that of a request. */
    @Transactional(readOnly = true)
    public boolean opens(Request request, LookUpCode code) {
        return jdbc.sql("select count(*) from request_code where request_id = :request and digest = :digest")
                        .param("request", request.id())
                        .param("digest", digest(code))
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** The request that a code was given with. */
    @Transactional(readOnly = true)
    public Optional<Long> find(Unit unit, LookUpCode code) {
        return jdbc.sql("select request_id from request_code where unit_id = :unit and digest = :digest")
                .param("unit", unit.id())
                .param("digest", digest(code))
                .query(Long.class)
                .optional();
    }

    /** The same if it has that number. */
    @Transactional(readOnly = true)
    public Optional<Long> find(Unit unit, RequestNumber number, LookUpCode code) {
        return jdbc.sql("""
                        select c.request_id from request_code c join request r on r.id = c.request_id
                        where c.unit_id = :unit and c.digest = :digest and r.year = :year and r.number = :number""")
                .param("unit", unit.id())
                .param("digest", digest(code))
                .param("year", number.year())
                .param("number", number.number())
                .query(Long.class)
                .optional();
    }

    /** In which language its applicant reads; empty for a request without a code. */
    Optional<Locale> language(Request request) {
        return jdbc.sql("select language from request_code where request_id = :request")
                .param("request", request.id())
                .query(String.class)
                .optional()
                .map(language -> language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }

    /** The request is found by its code no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(long request) {
        jdbc.sql("delete from request_code where request_id = :request")
                .param("request", request)
                .update();
    }

    private String digest(LookUpCode code) {
        return vault.digest(PURPOSE, code.value());
    }
}
