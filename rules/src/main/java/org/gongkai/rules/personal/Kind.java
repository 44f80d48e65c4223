package org.gongkai.rules.personal;

import java.util.Locale;
import org.gongkai.rules.Severity;

/** A kind of personal data or of secrecy mark (个人信息或密级标志的种类). */
public enum Kind {
    /** 公民身份号码, 18 characters. */
    IDENTITY_NUMBER(Severity.ERROR, Certainty.CERTAIN),
    /** 港澳台居民居住证 number: an identity number of area 810000, 820000 or 830000. */
    RESIDENCE_PERMIT_NUMBER(Severity.ERROR, Certainty.CERTAIN),
    /** 外国人永久居留身份证 number as issued since 2023-12-01: 18 digits beginning with 9. */
    PERMANENT_RESIDENCE_NUMBER(Severity.ERROR, Certainty.CERTAIN),
    /** 残疾人证 number: the holder's identity number, then type and degree. */
    DISABILITY_CARD_NUMBER(Severity.ERROR, Certainty.CERTAIN),
    /** Identity number of the first generation, 15 digits without check digit. */
    OLD_IDENTITY_NUMBER(Severity.ERROR, Certainty.LIKELY),
    /** 护照 number, or a travel permit's (通行证). */
    PASSPORT_NUMBER(Severity.ERROR, Certainty.POSSIBLE),
    /** 手机号码. */
    MOBILE_NUMBER(Severity.ERROR, Certainty.LIKELY),
    /** 固定电话 beside a person's name. */
    LAND_LINE_NUMBER(Severity.WARNING, Certainty.LIKELY),
    /** 银行卡号. */
    BANK_CARD_NUMBER(Severity.ERROR, Certainty.LIKELY),
    /** 机动车号牌. */
    NUMBER_PLATE(Severity.WARNING, Certainty.LIKELY),
    /** 家庭住址 down to the door. */
    HOME_ADDRESS(Severity.WARNING, Certainty.LIKELY),
    /** 电子邮箱. */
    EMAIL(Severity.WARNING, Certainty.CERTAIN),
    /** 未成年人姓名, known by the identity number or the age beside it. */
    MINOR_NAME(Severity.ERROR, Certainty.LIKELY),
    /** 国家秘密标志: 绝密, 机密 or 秘密 as a mark. */
    SECRECY_MARK(Severity.ERROR, Certainty.CERTAIN),
    /** 内部资料, 不得外传 and the like as a mark. */
    INTERNAL_MARK(Severity.WARNING, Certainty.LIKELY);

    private final Severity severity;
    private final Certainty certainty;

    Kind(Severity severity, Certainty certainty) {
        this.severity = severity;
        this.certainty = certainty;
    }

    /** How grave it is that this gets out. */
    public Severity severity() {
        return severity;
    }

    /** How sure the finder is. */
    public Certainty certainty() {
        return certainty;
    }

    /** Whether masking some of its characters makes it fit for publication; a mark stands for the whole document. */
    public boolean maskable() {
        return this != SECRECY_MARK && this != INTERNAL_MARK;
    }

    /** Its name in data files, {@code identity_number}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
