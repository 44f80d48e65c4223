package org.gongkai.server;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.gongkai.server.platform.ledger.LedgerProof;
import org.gongkai.server.platform.ledger.Seal;
import org.gongkai.server.platform.ledger.SealProof;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gongkai verify-ledger}: proves the ledger of acts, or names the first broken entry (台账校验). */
@Command(name = "verify-ledger", mixinStandardHelpOptions = true)
final class VerifyLedgerCommand implements Callable<Integer> {

    private final ResourceBundle words;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    VerifyLedgerCommand(ResourceBundle words) {
        this.words = words;
    }

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext context = Running.of(data).still()) {
            List<LedgerProof.Result> results =
                    context.getBean(LedgerProof.class).prove();
            results.forEach(this::tell);
            SealProof.Result seals = context.getBean(SealProof.class).prove();
            tell(seals);
            boolean whole = results.stream().allMatch(result -> result.broken() == null);
            return whole && seals.broken() == null ? 0 : 1;
        }
    }

    private void tell(LedgerProof.Result result) {
        String pattern = words.getString(result.broken() == null ? "ledger.whole" : "ledger.broken");
        System.out.println(MessageFormat.format(
                pattern, result.chain(), String.valueOf(result.entries()), String.valueOf(result.broken())));
    }

    private void tell(SealProof.Result seals) {
        String count = String.valueOf(seals.seals());
        String broken = String.valueOf(seals.broken());
        Seal last = seals.last();
        Seal head = seals.head();
        if (head != null) {
            tell("seals.head", broken, head.chain(), String.valueOf(head.headNumber()), head.day());
        } else if (seals.broken() != null) {
            tell("seals.broken", broken, count);
        } else if (last == null) {
            tell("seals.none");
        } else {
            tell("seals.whole", count, last.day(), last.hash());
        }
    }

    private void tell(String key, Object... of) {
        System.out.println(MessageFormat.format(words.getString(key), of));
    }
}
