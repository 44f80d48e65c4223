package org.gongkai.bench.corpus;

/**
 * An office that does not exist (编造的单位).
 *
 * @param district 云岭区
 * @param unit 青石街道
 * @param full name as signed: 云岭区人民政府青石街道办事处
 */
record Office(String district, String unit, String full) {

    static Office of(ProseData prose, Chance chance) {
        boolean street = chance.in(50);
        String district = chance.oneOf(prose.texts("districts"));
        String unit = chance.oneOf(prose.texts(street ? "streets" : "towns"));
        String full = prose.text(street ? "street_signs" : "town_signs")
                .replace("{district}", district)
                .replace("{unit}", unit);
        return new Office(district, unit, full);
    }
}
