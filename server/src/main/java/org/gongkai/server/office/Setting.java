package org.gongkai.server.office;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What an office says of itself, or how it wants things done (单位设置). */
public enum Setting {
    /** Address of its site, which others reach it by (网站地址), without a slash at the end. */
    SITE_ADDRESS("https?://[^\\s/?#]+(/[^\\s?#]*[^\\s?#/])?", ""),
    /** Its site's code in the state's register of sites (网站标识码). */
    SITE_CODE("[a-z0-9]{6,20}", ""),
    /** Where it is (办公地址). */
    POSTAL_ADDRESS(".{1,120}", ""),
    /** By which number it is reached (联系电话). */
    TELEPHONE("[-0-9+()（）、;；, ]{5,60}", ""),
    /** When it is open (办公时间). */
    WORKING_HOURS(".{1,120}", ""),
    /** Who does disclosure work there (信息公开工作机构), such as its general office. */
    DISCLOSURE_OFFICE(".{1,60}", ""),
    /** By which number a fax reaches it (传真). */
    FAX("[-0-9+()（）、;；, ]{5,60}", ""),
    /** Its postal code (邮政编码). */
    POSTAL_CODE("[0-9]{6}", ""),
    /** Its e-mail address (电子邮箱). */
    EMAIL("[^\\s@]{1,60}@[^\\s@]{1,60}", ""),
    /** Who decides on reconsiderations against it (行政复议机关); of a street or township the government above it. */
    RECONSIDERATION_BODY(".{1,60}", ""),
    /** Which court hears suits against it (管辖法院). */
    COURT(".{1,60}", ""),
    /** How many years after its end what tells of a request's applicant is kept (申请人信息保存年限, house). */
    REQUEST_RETENTION("[1-9]|[1-4][0-9]|50", "10"),
    /** Whether requests may be made on its site (网上申请), as its guide says. */
    ONLINE_REQUESTS("yes|no", "yes"),
    /** Whether its site lists what was asked and answered, without persons (申请公开目录). */
    DISCLOSURE_LOG("yes|no", "no"),
    /** How its index numbers are made (索引号规则): {@code UNIT}, {@code YEAR}, {@code MONTH}, and a row of {@code N}. */
    INDEX_PATTERN("[-A-Za-z0-9/_. ]*YEAR[-A-Za-z0-9/_. ]*N+", "UNIT/YEAR-NNNNN"),
    /** How many characters stay in front of a masked identity number (身份证号保留前几位). */
    MASK_HEAD("[0-6]", "6"),
    /** How many stay behind it (身份证号保留后几位). */
    MASK_TAIL("[0-4]", "2"),
    /** For how many days a poster hangs on the board (公示天数). */
    BOARD_DAYS("[1-9]|[1-9][0-9]|[12][0-9][0-9]|3[0-5][0-9]|36[0-5]", "10");

    private final Pattern pattern;
    private final String usual;

    Setting(String pattern, String usual) {
        this.pattern = Pattern.compile(pattern);
        this.usual = usual;
    }

    /** What stands where nothing was set. */
    public String usual() {
        return usual;
    }

    /** Whether it is yes among an office's settings, for one that is yes or no. */
    public boolean isOn(Map<Setting, String> settings) {
        return "yes".equals(settings.get(this));
    }

    /** The values to choose from; empty where anything of the right shape may be written. */
    public List<String> choices() {
        String shape = pattern.pattern();
        return shape.matches("[a-z|]+") ? List.of(shape.split("\\|")) : List.of();
    }

    boolean accepts(String value) {
        return value.isEmpty() || pattern.matcher(value).matches();
    }
}
