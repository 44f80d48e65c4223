package org.gongkai.server.office;

import java.util.EnumMap;
import java.util.Map;
import org.gongkai.server.platform.ledger.Digest;
import org.gongkai.server.platform.ledger.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The settings of every unit (单位设置). */
@Service
public class Settings {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Settings(JdbcClient jdbc, Ledger ledger, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.events = events;
    }

    /** All settings of a unit; what was not set is at its usual value, which may be empty. */
    @Transactional(readOnly = true)
    public Map<Setting, String> of(Unit unit) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            values.put(setting, setting.usual());
        }
        jdbc.sql("select name, value from unit_setting where unit_id = :unit")
                .param("unit", unit.id())
                .query(row -> {
                    values.put(Setting.valueOf(row.getString("name")), row.getString("value"));
                });
        return values;
    }

    /** One setting of a unit. */
    @Transactional(readOnly = true)
    public String of(Unit unit, Setting setting) {
        return of(unit).getOrDefault(setting, setting.usual());
    }

    /**
     * Changes settings; an empty value goes back to the usual one.
     *
     * @throws RefusedException if a value cannot be; nothing is changed then
     */
    @Transactional
    public void change(Actor actor, Map<Setting, String> values) {
        Duty duty = actor.as(Role.ADMIN);
        String before = digest(of(actor.unit()));
        values.forEach((setting, value) -> set(actor.unit(), setting, value.strip()));
        String after = digest(of(actor.unit()));
        ledger.record(actor.act(duty, "settings.changed", "unit/" + actor.unit().code(), before, after));
        events.publishEvent(new SettingsChanged(actor.unit().id()));
    }

    private void set(Unit unit, Setting setting, String value) {
        if (!setting.accepts(value)) {
            throw new RefusedException("refused.setting." + setting);
        }
        jdbc.sql("delete from unit_setting where unit_id = :unit and name = :name")
                .param("unit", unit.id())
                .param("name", setting.name())
                .update();
        if (!value.isEmpty() && !value.equals(setting.usual())) {
            jdbc.sql("insert into unit_setting (unit_id, name, value) values (:unit, :name, :value)")
                    .param("unit", unit.id())
                    .param("name", setting.name())
                    .param("value", value)
                    .update();
        }
    }

    private static String digest(Map<Setting, String> values) {
        Digest digest = new Digest();
        values.values().forEach(digest::add);
        return digest.hex();
    }
}
