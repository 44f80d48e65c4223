package org.gongkai.rules.form.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.CellType;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.FormCheck;
import org.gongkai.rules.form.Forms;
import org.gongkai.rules.form.MoneyUnit;
import org.gongkai.rules.form.ReportForm;

/** Packed figures say, fail and add up to the same as figures. */
class PackedTest {

    private static final PackedForm OLD = form("cn-2019");
    private static final PackedForm NEW = form("cn-2021");

    @Property
    void aPackedReportSaysTheSame(@ForAll long seed) throws NotPackableException {
        Figures figures = random(OLD, seed);
        Figures again = OLD.figures(unpacked(OLD, figures));
        assertThat(again.asMap().keySet()).isEqualTo(figures.asMap().keySet());
        figures.asMap().forEach((cell, figure) -> {
            boolean money = OLD.form().typeOf(cell) == CellType.MONEY;
            Figure kept = Objects.requireNonNull(again.get(cell));
            if (money && figure.isFilled() && figure.unit() == null) {
                assertThat(kept.isFilled()).as("%s %s", cell, figure).isFalse();
            } else {
                assertThat(kept.isFilled()).isEqualTo(figure.isFilled());
                assertThat(kept.readable()).isEqualTo(figure.readable());
                assertThat(figure.value() == null || kept.saysTheSameAs(figure))
                        .as("%s %s", cell, figure)
                        .isTrue();
            }
        });
    }

    @Property
    void aPackedReportFailsTheSameChecks(@ForAll long seed) throws NotPackableException {
        for (PackedForm form : List.of(OLD, NEW)) {
            Figures figures = random(form, seed);
            PackedCheck check = new PackedCheck(form, null);
            assertThat(check.failures(unpacked(form, figures)))
                    .isEqualTo(FormCheck.check(form.form(), figures).size());
        }
    }

    @Property
    void againstLastYearTooAlsoAcrossForms(@ForAll long seed, @ForAll long before) throws NotPackableException {
        for (PackedForm form : List.of(OLD, NEW)) {
            for (PackedForm last : List.of(OLD, NEW)) {
                Figures figures = random(form, seed);
                Figures lastYear = random(last, before);
                assertThat(new PackedCheck(form, last).failures(unpacked(form, figures), unpacked(last, lastYear)))
                        .isEqualTo(FormCheck.checkAgainstLastYear(form.form(), figures, lastYear)
                                .size());
            }
        }
    }

    @Property
    void packedReportsAddUpToTheSame(@ForAll @Size(max = 5) List<Long> seeds, @ForAll long taken)
            throws NotPackableException {
        PackedSum sum = new PackedSum(OLD.size());
        Cells out = unpacked(OLD, random(OLD, taken));
        sum.add(out);
        PackedSum others = new PackedSum(OLD.size());
        for (long seed : seeds) {
            others.add(unpacked(OLD, random(OLD, seed)));
        }
        sum.add(others);
        sum.remove(out);
        Figures added = sum.figures(OLD);
        for (CellId cell : OLD.form().cells()) {
            assertThat(Objects.requireNonNull(added.get(cell)).saysTheSameAs(byHand(cell, seeds)))
                    .as("%s", cell)
                    .isTrue();
        }
    }

    @Property
    void aTreeAddsUpToEveryLevelAndAChangedReportChangesAllAboveIt(
            @ForAll @Size(min = 1, max = 12) List<Long> seeds, @ForAll long shape, @ForAll long changed)
            throws NotPackableException {
        int[] parents = tree(seeds.size(), shape);
        int one = Math.floorMod(changed, seeds.size());
        TreeSums sums = new TreeSums(OLD.size(), parents);
        TreeSums second = new TreeSums(OLD.size(), parents);
        for (int unit = 0; unit < parents.length; unit++) {
            (unit % 2 == 0 ? sums : second).add(unit, unpacked(OLD, random(OLD, seeds.get(unit))));
        }
        sums.add(second);
        sums.fold();
        sums.replace(one, unpacked(OLD, random(OLD, seeds.get(one))), unpacked(OLD, random(OLD, changed)));
        List<Long> now = new ArrayList<>(seeds);
        now.set(one, changed);
        for (int unit = 0; unit < parents.length; unit++) {
            if (sums.isInner(unit)) {
                PackedSum byHand = new PackedSum(OLD.size());
                for (int below = 0; below < parents.length; below++) {
                    if (isAtOrBelow(below, unit, parents)) {
                        byHand.add(unpacked(OLD, random(OLD, now.get(below))));
                    }
                }
                assertThat(sums.at(unit).figures(OLD)).isEqualTo(byHand.figures(OLD));
            }
        }
    }

    @Example
    void aUnitStandsBehindTheOneAboveIt() {
        assertThatThrownBy(() -> new TreeSums(1, new int[] {1, -1})).isInstanceOf(IllegalArgumentException.class);
    }

    private static int[] tree(int size, long shape) {
        Random random = new Random(shape);
        int[] parents = new int[size];
        for (int unit = 0; unit < size; unit++) {
            parents[unit] = unit == 0 ? -1 : random.nextInt(unit);
        }
        return parents;
    }

    private static boolean isAtOrBelow(int unit, int above, int[] parents) {
        for (int at = unit; at >= 0; at = parents[at]) {
            if (at == above) {
                return true;
            }
        }
        return false;
    }

    @Example
    void whatCannotBeAddedInHundredthsIsNamed() {
        CellId cell = CellId.parse("requests.new.person");
        for (String raw : List.of("1.234", "99999999999999999999")) {
            Figures figures = new Figures(Map.of(cell, Figure.of(new BigDecimal(raw), null)));
            assertThatThrownBy(() -> OLD.pack(figures))
                    .isInstanceOfSatisfying(NotPackableException.class, e -> assertThat(e.cell())
                            .isEqualTo(cell))
                    .hasMessageContaining(raw);
        }
    }

    @Example
    void aRecordOfAnotherLengthIsNoReportOfTheForm() throws NotPackableException {
        byte[] record = OLD.pack(random(OLD, 1));
        Cells row = OLD.cells();
        assertThatThrownBy(() -> OLD.unpack(record, 0, record.length - 1, row))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OLD.unpack(NEW.pack(random(NEW, 1)), row))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Figure byHand(CellId cell, List<Long> seeds) {
        BigDecimal sum = null;
        boolean money = OLD.form().typeOf(cell) == CellType.MONEY;
        for (long seed : seeds) {
            Figure figure = random(OLD, seed).get(cell);
            BigDecimal value = figure == null ? null : figure.value();
            if (value != null && money && value.signum() != 0) {
                MoneyUnit unit = Objects.requireNonNull(figure).unit();
                value = unit == null ? null : unit.toYuan(value);
            }
            sum = value == null ? sum : sum == null ? value : sum.add(value);
        }
        return sum == null ? Figure.blank("") : Figure.of(sum, money ? MoneyUnit.YUAN : null);
    }

    private static Cells unpacked(PackedForm form, Figures figures) throws NotPackableException {
        Cells row = form.cells();
        form.unpack(form.pack(figures), row);
        return row;
    }

    /** Mostly small whole numbers, so that relations hold by chance too; sometimes what nobody should write. */
    private static Figures random(PackedForm form, long seed) {
        Random random = new Random(seed);
        int most = 1 + random.nextInt(3);
        int odd = 4 + random.nextInt(60);
        Map<CellId, Figure> figures = new LinkedHashMap<>();
        for (CellId cell : form.form().cells()) {
            boolean money = form.form().typeOf(cell) == CellType.MONEY;
            switch (random.nextInt(odd)) {
                case 0 -> {}
                case 1 -> figures.put(cell, Figure.blank(""));
                case 2 -> figures.put(cell, Figure.unreadable("?"));
                case 3 -> figures.put(cell, odd(random, money));
                default -> {
                    BigDecimal value = BigDecimal.valueOf(random.nextInt(most));
                    figures.put(cell, Figure.of(value, money ? MoneyUnit.TEN_THOUSAND_YUAN : null));
                }
            }
        }
        return new Figures(figures);
    }

    private static Figure odd(Random random, boolean money) {
        BigDecimal value = BigDecimal.valueOf(random.nextInt(2_000_000_000), random.nextInt(3));
        if (money) {
            MoneyUnit[] units = {null, MoneyUnit.YUAN, MoneyUnit.TEN_THOUSAND_YUAN};
            return Figure.of(value, units[random.nextInt(units.length)]);
        }
        return Figure.of(random.nextBoolean() ? value : value.negate(), null);
    }

    private static PackedForm form(String id) {
        ReportForm form = Forms.builtIn().byId(id).orElseThrow();
        return new PackedForm(form);
    }
}
