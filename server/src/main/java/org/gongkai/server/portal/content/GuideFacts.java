package org.gongkai.server.portal.content;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Role;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.office.Unit;
import org.gongkai.server.platform.signin.Account;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the office's own records say of the disclosure office now: its settings, and who is in charge. */
@Component
class GuideFacts {

    private static final Map<GuideFact, Setting> SETTINGS = new EnumMap<>(Map.of(
            GuideFact.OFFICE, Setting.DISCLOSURE_OFFICE,
            GuideFact.ADDRESS, Setting.POSTAL_ADDRESS,
            GuideFact.POSTAL_CODE, Setting.POSTAL_CODE,
            GuideFact.HOURS, Setting.WORKING_HOURS,
            GuideFact.TELEPHONE, Setting.TELEPHONE,
            GuideFact.FAX, Setting.FAX,
            GuideFact.EMAIL, Setting.EMAIL,
            GuideFact.SITE, Setting.SITE_ADDRESS));

    private final Settings settings;
    private final Offices offices;
    private final MessageSource messages;
    private final Clock clock;

    GuideFacts(Settings settings, Offices offices, MessageSource messages, Clock clock) {
        this.settings = settings;
        this.offices = offices;
        this.messages = messages;
        this.clock = clock;
    }

    /** The facts that are known. */
    @Transactional(readOnly = true)
    public Map<GuideFact, String> of(Unit unit) {
        Map<Setting, String> set = settings.of(unit);
        Map<GuideFact, String> facts = new EnumMap<>(GuideFact.class);
        SETTINGS.forEach((fact, setting) -> facts.put(fact, set.getOrDefault(setting, "")));
        facts.merge(GuideFact.OFFICE, unit.name(), (said, name) -> said.isEmpty() ? name : said);
        facts.put(GuideFact.HEAD, inCharge(unit));
        facts.put(GuideFact.ONLINE, Setting.ONLINE_REQUESTS.isOn(set) ? where() : "");
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    /** In Chinese, whoever is at work: it is the office that speaks. */
    private String where() {
        return messages.getMessage("guide.online", new Object[0], Locale.SIMPLIFIED_CHINESE);
    }

    /** The head of the disclosure office; where nobody is named as such, the leader in charge. */
    private String inCharge(Unit unit) {
        LocalDate today = LocalDate.now(clock);
        List<Account> heads = offices.holders(unit, Role.DISCLOSURE_HEAD, today);
        List<Account> named = heads.isEmpty() ? offices.holders(unit, Role.LEADER, today) : heads;
        return named.stream().map(Account::name).collect(Collectors.joining("、"));
    }
}
