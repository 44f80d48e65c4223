package org.gongkai.server.publication;

import java.util.function.Supplier;
import org.gongkai.server.office.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Sees to it that a form submits one material, however often its button is clicked (防止重复报送). */
@Repository
public class Submissions {

    private static final int KEY = 36;

    private final JdbcClient jdbc;
    private final Materials materials;

    Submissions(JdbcClient jdbc, Materials materials) {
        this.jdbc = jdbc;
        this.materials = materials;
    }

    /**
     * Submits, or gives the material that the same form has submitted before; a click at the same time waits for the
     * first.
     *
     * @param form key of the form; one that is no key is as if there were none
     */
    @Transactional
    public Material once(Actor actor, String form, Supplier<Material> submit) {
        if (form.length() != KEY) {
            return submit.get();
        }
        if (!claim(actor, form)) {
            return materials.find(actor.unit(), material(actor, form)).orElseThrow();
        }
        Material material = submit.get();
        jdbc.sql("update submission set material_id = :material where account_id = :account and form_key = :form")
                .param("material", material.id())
                .param("account", actor.account().id())
                .param("form", form)
                .update();
        return material;
    }

    private boolean claim(Actor actor, String form) {
        return jdbc.sql("""
                        insert into submission (account_id, form_key) values (:account, :form)
                        on conflict (account_id, form_key) do nothing""")
                        .param("account", actor.account().id())
                        .param("form", form)
                        .update()
                == 1;
    }

    private long material(Actor actor, String form) {
        return jdbc.sql("select material_id from submission where account_id = :account and form_key = :form")
                .param("account", actor.account().id())
                .param("form", form)
                .query(Long.class)
                .single();
    }
}
