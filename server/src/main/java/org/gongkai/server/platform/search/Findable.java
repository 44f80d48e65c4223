package org.gongkai.server.platform.search;

import java.time.LocalDate;
import java.util.List;

/**
 * A text that can be found (检索条目).
 *
 * @param id number, by which it is replaced and removed
 * @param title what weighs most
 * @param about what weighs less: summary, keywords, numbers, names of its kind and place
 * @param text what weighs least: its whole text and that of its files; extracts are taken out of it
 * @param numbers what it is called officially; typed as they are, they find it before all others
 * @param labels what it can be filtered by
 * @param day by which it is sorted
 */
public record Findable(
        long id, String title, String about, String text, List<String> numbers, List<Label> labels, LocalDate day) {

    public Findable {
        numbers = List.copyOf(numbers);
        labels = List.copyOf(labels);
    }

    /** A property with its value (筛选项). */
    public record Label(String name, String value) {

        String term() {
            return name + '=' + value;
        }
    }
}
