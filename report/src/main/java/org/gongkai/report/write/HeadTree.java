package org.gongkai.report.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.rules.form.FormGroup;

/**
 * Labels in levels, as they stand over columns or beside rows: groups first, the label of the line itself last, over all
 * levels that are left.
 *
 * @param leaves labels of the single rows or columns, in order
 */
record HeadTree(List<Leaf> leaves) {

    HeadTree {
        leaves = List.copyOf(leaves);
    }

    /** The label of one row or column, and the groups it belongs to, the widest first. */
    record Leaf(String label, List<FormGroup> groups) {}

    /** A label that spans {@code levels} levels from {@code level} on, and {@code count} lines from {@code first} on. */
    record Span(String label, boolean leaf, int level, int levels, int first, int count) {}

    /** The groups that an id belongs to, the widest first. */
    static List<FormGroup> groupsOf(String id, List<FormGroup> groups) {
        return groups.stream()
                .filter(group -> group.members().contains(id))
                .sorted(Comparator.comparingInt(
                                (FormGroup group) -> group.members().size())
                        .reversed())
                .toList();
    }

    /** Levels needed, at least 1. */
    int depth() {
        return 1 + leaves.stream().mapToInt(leaf -> leaf.groups().size()).max().orElse(0);
    }

    /** Every label once, where {@code depth} levels are given to them. */
    List<Span> spans(int depth) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            Leaf leaf = leaves.get(i);
            int levels = leaf.groups().size();
            for (int level = 0; level < levels; level++) {
                if (i == 0 || !sameGroups(i - 1, i, level)) {
                    String label = leaf.groups().get(level).label().text();
                    spans.add(new Span(label, false, level, 1, i, run(i, level)));
                }
            }
            spans.add(new Span(leaf.label(), true, levels, depth - levels, i, 1));
        }
        return spans;
    }

    private int run(int first, int level) {
        int end = first + 1;
        while (end < leaves.size() && sameGroups(first, end, level)) {
            end++;
        }
        return end - first;
    }

    private boolean sameGroups(int one, int other, int level) {
        List<FormGroup> a = leaves.get(one).groups();
        List<FormGroup> b = leaves.get(other).groups();
        return a.size() > level && b.size() > level && a.subList(0, level + 1).equals(b.subList(0, level + 1));
    }
}
