package org.gongkai.server.portal.data;

import java.util.List;
import org.gongkai.rules.fee.Fee;
import org.gongkai.rules.fee.FeeLine;
import org.gongkai.rules.request.Wording;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A processing fee as other programs are told of it (信息处理费); all sums are whole yuan. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record FeeView(long fee, List<Line> lines, String law, String lawEn) {

    /**
     * A bracket as far as it is used.
     *
     * @param price yuan for each
     */
    record Line(int from, int to, long price, long sum) {

        static Line of(FeeLine line) {
            return new Line(
                    line.from(),
                    line.to(),
                    line.price().longValueExact(),
                    line.sum().longValueExact());
        }
    }

    static FeeView of(Fee fee, Wording law) {
        return new FeeView(
                fee.total().longValueExact(), fee.lines().stream().map(Line::of).toList(), law.zh(), law.en());
    }
}
