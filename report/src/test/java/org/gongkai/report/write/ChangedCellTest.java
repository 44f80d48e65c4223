package org.gongkai.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.gongkai.report.Place;
import org.gongkai.report.check.CheckSettings;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportChecker;
import org.gongkai.report.read.Reading;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.source.Source;
import org.gongkai.report.read.source.UnreadableException;
import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.CellType;
import org.gongkai.rules.form.Figure;
import org.gongkai.rules.form.Figures;
import org.gongkai.rules.form.Forms;
import org.gongkai.rules.form.Relation;
import org.gongkai.rules.form.ReportForm;

/** A report whose tables tie out, written and read back, is clean; with one cell changed, the right rules find it. */
class ChangedCellTest {

    private static final ReportReader READER = new ReportReader(Forms.builtIn());
    private static final ReportChecker CHECKER = new ReportChecker(CheckSettings.house(), Forms.builtIn());

    enum Form {
        OF_2019(SampleReports.FORM_2019),
        OF_2021(SampleReports.FORM_2021);

        private final ReportForm form;

        Form(ReportForm form) {
            this.form = form;
        }
    }

    enum Written {
        MARKDOWN("r.md", new MarkdownWriter()),
        HTML("r.html", new HtmlWriter()),
        DOCX("r.docx", new DocxWriter()),
        XLSX("r.xlsx", new XlsxWriter()),
        JSON("r.json", new JsonWriter());

        private final String name;
        private final ReportWriter writer;

        Written(String name, ReportWriter writer) {
            this.name = name;
            this.writer = writer;
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void figuresThatTieOutAreClean(@ForAll Form form, @ForAll Written format, @ForAll Random chance)
            throws UnreadableException {
        assertThat(relationsBroken(read(format, form.form, ConsistentFigures.of(form.form, chance))))
                .isEmpty();
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aChangedCellBreaksEveryRelationItStandsIn(
            @ForAll Form form,
            @ForAll Written format,
            @ForAll Random chance,
            @ForAll @LongRange(min = 1, max = 5000) long more)
            throws UnreadableException {
        Map<CellId, Figure> figures =
                new LinkedHashMap<>(ConsistentFigures.of(form.form, chance).asMap());
        List<CellId> counts = cells(form.form, CellType.COUNT);
        CellId changed = counts.get(chance.nextInt(counts.size()));
        BigDecimal before = figures.get(changed).value();
        figures.put(changed, Figure.of(before.add(BigDecimal.valueOf(more)), null));
        assertThat(relationsBroken(read(format, form.form, new Figures(figures))))
                .as("%s made greater by %d", changed, more)
                .isEqualTo(relationsOf(form.form, changed));
    }

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void anImpossibleKindOfNumberIsFoundWhereItStands(
            @ForAll Form form, @ForAll Written format, @ForAll Random chance, @ForAll boolean negative)
            throws UnreadableException {
        Map<CellId, Figure> figures =
                new LinkedHashMap<>(ConsistentFigures.of(form.form, chance).asMap());
        List<CellId> counts = cells(form.form, CellType.COUNT);
        CellId changed = counts.get(chance.nextInt(counts.size()));
        String impossible = negative ? "-3" : "1.5";
        figures.put(changed, Figure.of(new BigDecimal(impossible), null));
        Reading reading = read(format, form.form, new Figures(figures));
        List<Finding> kinds = CHECKER.check(reading, null).stream()
                .filter(finding -> finding.rule().equals("R5"))
                .toList();
        assertThat(kinds).singleElement().satisfies(finding -> {
            assertThat(finding.cells()).containsExactly(changed);
            assertThat(finding.quote()).isEqualTo(impossible);
            assertThat(finding.at()).isEqualTo(reading.report().places().getOrDefault(changed, Place.NOWHERE));
        });
    }

    private static Reading read(Written format, ReportForm form, Figures figures) throws UnreadableException {
        byte[] file = format.writer.write(SampleReports.report(form, form.firstYear(), figures));
        Reading reading = READER.read(new Source(format.name, file));
        assertThat(reading.report().form()).isEqualTo(form);
        return reading;
    }

    private static Set<String> relationsBroken(Reading reading) {
        return CHECKER.check(reading, null).stream()
                .map(Finding::rule)
                .filter(rule -> rule.matches("R[1-5]"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<CellId> cells(ReportForm form, CellType type) {
        return form.cells().stream().filter(cell -> form.typeOf(cell) == type).toList();
    }

    private static Set<String> relationsOf(ReportForm form, CellId cell) {
        return form.relations().stream()
                .filter(relation -> relation.table().equals(cell.table()))
                .filter(relation -> {
                    String term = relation.along() == Relation.Along.EVERY_COLUMN ? cell.row() : cell.column();
                    return relation.left().contains(term) || relation.right().contains(term);
                })
                .map(Relation::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
