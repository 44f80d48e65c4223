package org.gongkai.server.request.paper;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.rules.fee.Fee;
import org.gongkai.rules.fee.FeeBasis;
import org.gongkai.rules.fee.Tariffs;
import org.gongkai.server.office.RefusedException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Words a fee notice out of a count of items or pages (收费测算, 国办函〔2020〕109号). */
@Component
class FeeProposal {

    private final SingletonSupplier<Tariffs> tariffs = SingletonSupplier.of(Tariffs::builtIn);
    private final MessageSource words;

    FeeProposal(MessageSource words) {
        this.words = words;
    }

    /**
     * The fields of the notice.
     *
     * @throws RefusedException if the basis or the count is none
     */
    Map<String, String> fields(String basis, String quantity) {
        FeeBasis by = basis(basis);
        int count = count(quantity);
        Fee fee = tariffs.obtain().fee(by, count, null);
        String kind = by.name().toLowerCase(Locale.ROOT);
        String lines = fee.lines().stream()
                .map(line -> said("fee.line." + kind, line.from(), line.to(), plain(line.price()), plain(line.sum())))
                .collect(Collectors.joining(said("fee.line.between")));
        return Map.of(
                "fee_basis", said("fee.basis." + kind),
                "fee_tariff", said("fee.tariff." + kind),
                "fee_count", said("fee.count." + kind, String.valueOf(count), lines),
                "fee_sum", said("fee.sum", plain(fee.total())));
    }

    /** The fee in yuan, for a page that shows it beside the form. */
    BigDecimal total(String basis, String quantity) {
        return tariffs.obtain().fee(basis(basis), count(quantity), null).total();
    }

    private static FeeBasis basis(String basis) {
        for (FeeBasis one : FeeBasis.values()) {
            if (one.name().equalsIgnoreCase(basis)) {
                return one;
            }
        }
        throw new RefusedException("refused.fee.basis");
    }

    private static int count(String quantity) {
        try {
            int count = Integer.parseInt(quantity.strip());
            if (count >= 0 && count <= Tariffs.MAX_QUANTITY) {
                return count;
            }
        } catch (NumberFormatException e) {
            throw new RefusedException("refused.fee.quantity", e);
        }
        throw new RefusedException("refused.fee.quantity");
    }

    private static String plain(BigDecimal yuan) {
        return yuan.stripTrailingZeros().toPlainString();
    }

    private String said(String key, Object... of) {
        return words.getMessage(key, of, Locale.SIMPLIFIED_CHINESE);
    }
}
