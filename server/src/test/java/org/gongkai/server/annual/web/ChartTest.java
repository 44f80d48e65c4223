package org.gongkai.server.annual.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartTest {

    @Test
    void everyBarIsDrawnAgainstTheLongest() {
        assertThat(widths(5, 20, 0)).containsExactly("25%", "100%", "0%");
    }

    @Test
    void whereThereIsNothingNothingIsDrawn() {
        assertThat(widths(0, 0)).containsExactly("0%", "0%");
    }

    private static List<String> widths(int... figures) {
        List<Chart.Bar> bars = IntStream.of(figures)
                .mapToObj(figure -> new Chart.Bar("", BigDecimal.valueOf(figure), "", BigDecimal.ONE))
                .toList();
        return Chart.of("", bars).bars().stream().map(Chart.Bar::width).toList();
    }
}
