package org.gongkai.rules.fee;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.rules.request.Wording;
import org.jspecify.annotations.Nullable;

/** The tariffs of the processing fee (信息处理费标准, 国办函〔2020〕109号), read from {@code fees.yaml}. */
public final class Tariffs {

    /** The most items or pages that are reckoned; a larger number is a slip of the pen. */
    public static final int MAX_QUANTITY = 1_000_000;

    private final LocalDate inForceFrom;
    private final Wording law;
    private final Map<FeeBasis, Tariff> byBasis;

    private Tariffs(LocalDate inForceFrom, Wording law, Map<FeeBasis, Tariff> byBasis) {
        this.inForceFrom = inForceFrom;
        this.law = law;
        this.byBasis = byBasis;
    }

    /** The tariffs that come with the program. */
    public static Tariffs builtIn() {
        FeeData data = new FeeData();
        return new Tariffs(data.inForceFrom(), data.law(), data.tariffs());
    }

    /**
     * The fee of so many items or pages.
     *
     * @param quantity 0 to {@value #MAX_QUANTITY}
     * @param noticed the day the fee notice was sent, null for one under the tariffs in force
     * @throws IllegalArgumentException where the quantity is out of range
     */
    public Fee fee(FeeBasis basis, int quantity, @Nullable LocalDate noticed) {
        if (quantity < 0 || quantity > MAX_QUANTITY) {
            throw new IllegalArgumentException(
                    "A fee for %d %s; give a number from 0 to %d".formatted(quantity, basis, MAX_QUANTITY));
        }
        boolean free = noticed != null && noticed.isBefore(inForceFrom);
        return Fee.of(
                free ? List.of() : Objects.requireNonNull(byBasis.get(basis)).lines(quantity));
    }

    /** The first day of notices that carry the fee. */
    public LocalDate inForceFrom() {
        return inForceFrom;
    }

    /** Where the tariffs stand. */
    public Wording law() {
        return law;
    }
}
