package org.gongkai.report.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.report.Fact;
import org.gongkai.report.read.source.ProseLine;
import org.jspecify.annotations.Nullable;

/** Names of reporting bodies (单位名称): the short one out of the full one, and whether two names mean the same body. */
public final class UnitNames {

    private UnitNames() {}

    /** The short name: 双阳街道 of 洛江区人民政府双阳街道办事处; a name that has no shorter form is its own. */
    public static String shortName(String name) {
        for (Pattern pattern : Wording.builtIn().patterns("short_names")) {
            Matcher matcher = pattern.matcher(name);
            if (matcher.matches()) {
                return matcher.group("short");
            }
        }
        return name;
    }

    /** Whether one name is contained in the other, as a short name is in the full one. */
    public static boolean meanTheSame(String one, String other) {
        String a = bare(one);
        String b = bare(other);
        return a.length() <= b.length() ? isWithin(a, b) : isWithin(b, a);
    }

    /** The body that a line of the text says has made the report (编制双阳街道2020年…), or null. */
    public static @Nullable Fact<String> makerIn(ProseLine line) {
        Wording wording = Wording.builtIn();
        NarrowLine narrow = new NarrowLine(line);
        if (!narrow.says("disclosure")) {
            return null;
        }
        Matcher matcher = wording.pattern("maker").matcher(narrow.narrow());
        if (!matcher.find()) {
            return null;
        }
        String name = matcher.group("unit");
        boolean isName = wording.list("unit_ends").stream().anyMatch(name::endsWith)
                && wording.list("self_names").stream().noneMatch(name::contains);
        return isName ? new Fact<>(name, narrow.quote(matcher.start(), matcher.end()), line.at()) : null;
    }

    private static String bare(String name) {
        return Wording.builtIn()
                .pattern("unit_tail")
                .matcher(LabelText.plain(name))
                .replaceAll("");
    }

    /** Whether the characters of one name stand in the other in that order: 洛江区双阳街道 in 洛江区人民政府双阳街道. */
    private static boolean isWithin(String name, String longer) {
        int position = 0;
        for (int i = 0; i < longer.length() && position < name.length(); i++) {
            if (longer.charAt(i) == name.charAt(position)) {
                position++;
            }
        }
        return position == name.length();
    }
}
