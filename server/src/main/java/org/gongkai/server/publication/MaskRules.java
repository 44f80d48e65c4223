package org.gongkai.server.publication;

import java.util.Map;
import org.gongkai.rules.personal.KeptEnds;
import org.gongkai.rules.personal.Kind;
import org.gongkai.rules.personal.MaskRule;
import org.gongkai.server.office.Offices;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.springframework.stereotype.Component;

/** What each office leaves readable of an identity number (脱敏规则); the rest is the house's rule. */
@Component
class MaskRules {

    private final Offices offices;
    private final Settings settings;

    MaskRules(Offices offices, Settings settings) {
        this.offices = offices;
        this.settings = settings;
    }

    MaskRule of(long unit) {
        Map<Setting, String> set = settings.of(offices.byId(unit));
        int first = Integer.parseInt(set.getOrDefault(Setting.MASK_HEAD, Setting.MASK_HEAD.usual()));
        int last = Integer.parseInt(set.getOrDefault(Setting.MASK_TAIL, Setting.MASK_TAIL.usual()));
        return MaskRule.house().with(Kind.IDENTITY_NUMBER, new KeptEnds(first, last));
    }
}
