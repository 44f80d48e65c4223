package org.gongkai.server.portal.data;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.report.RulesRefusal;
import org.gongkai.rules.fee.FeeBasis;
import org.gongkai.rules.fee.Tariffs;
import org.gongkai.rules.request.ImpossibleStepException;
import org.gongkai.rules.request.Period;
import org.gongkai.rules.request.PeriodName;
import org.gongkai.rules.request.PeriodNotInForceException;
import org.gongkai.rules.request.Periods;
import org.gongkai.rules.request.Reckoning;
import org.gongkai.rules.request.ReplyClock;
import org.gongkai.rules.request.Step;
import org.gongkai.rules.request.StepNotation;
import org.gongkai.rules.request.UnreadableStepException;
import org.gongkai.server.platform.data.Calendars;
import org.gongkai.server.portal.ApiProblem;
import org.gongkai.server.portal.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the rules reckon, for programs (期限、费用计算接口): nothing is kept, and nobody is known. */
@RestController
class Reckonings {

    /** Only a holiday arrangement that is new changes an answer. */
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private static final int LONGEST = 1000;

    /** Every day is explained: steps that lie further apart would make the answer long, and are a slip of the pen. */
    private static final int MOST_YEARS = 10;

    /** An answer has a line for every ten items. */
    private static final int MOST = 100_000;

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");
    private static final Map<String, FeeBasis> BASES = Arrays.stream(FeeBasis.values())
            .collect(Collectors.toMap(basis -> basis.name().toLowerCase(Locale.ROOT), Function.identity()));

    private final Calendars calendars;
    private final SingletonSupplier<Periods> periods = SingletonSupplier.of(Periods::builtIn);
    private final SingletonSupplier<Tariffs> tariffs = SingletonSupplier.of(Tariffs::builtIn);

    Reckonings(Calendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping("/api/v1/deadlines/reply")
    ResponseEntity<ReckonedView> reply(@RequestParam MultiValueMap<String, String> given) {
        Parameters parameters = new Parameters(given, Set.of("steps"));
        parameters.require("steps");
        Optional<String> text = parameters.text("steps", LONGEST);
        parameters.check();
        return kept(ReckonedView.of(lawful("steps", () -> reply(parameters, text.orElse("")))));
    }

    @GetMapping("/api/v1/deadlines/{period}")
    ResponseEntity<ReckonedView> period(
            @PathVariable String period, @RequestParam MultiValueMap<String, String> given) {
        PeriodName name = PeriodName.of(period).orElseThrow(() -> unknown(period));
        Parameters parameters = new Parameters(given, Set.of("from", "accepted"));
        parameters.require("from");
        Optional<LocalDate> from = parameters.date("from");
        Optional<LocalDate> accepted = parameters.date("accepted");
        accepted.ifPresent(day -> checkAcceptance(parameters, name, day, from.orElse(day)));
        parameters.check();
        LocalDate start = from.orElseThrow();
        return kept(ReckonedView.of(lawful(accepted.isPresent() ? "accepted" : "from", () -> periods()
                .reckon(name, start, accepted.orElse(start), calendars.now()))));
    }

    private void checkAcceptance(Parameters parameters, PeriodName name, LocalDate accepted, LocalDate from) {
        if (periods().named(name).chosenBy() != Period.ChosenBy.ACCEPTED) {
            parameters.fault("accepted", "api.accepted", name.id());
        } else if (accepted.isAfter(from)) {
            parameters.fault("accepted", "api.accepted-later");
        }
    }

    @GetMapping("/api/v1/fees")
    ResponseEntity<FeeView> fee(@RequestParam MultiValueMap<String, String> given) {
        Parameters parameters = new Parameters(given, Set.of("basis", "quantity", "noticed"));
        parameters.require("basis");
        parameters.require("quantity");
        Optional<FeeBasis> basis = parameters.text("basis").flatMap(text -> basis(parameters, text));
        Optional<Integer> quantity = parameters.text("quantity").flatMap(text -> quantity(parameters, text));
        Optional<LocalDate> noticed = parameters.date("noticed");
        parameters.check();
        Tariffs table = tariffs.obtain();
        return kept(
                FeeView.of(table.fee(basis.orElseThrow(), quantity.orElseThrow(), noticed.orElse(null)), table.law()));
    }

    private Reckoning reply(Parameters parameters, String text) {
        List<Step> steps = StepNotation.steps(text);
        List<LocalDate> dates = steps.stream()
                .map(Reckonings::lastDay)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (!dates.isEmpty() && dates.get(0).plusYears(MOST_YEARS).isBefore(dates.get(dates.size() - 1))) {
            parameters.fault("steps", "api.steps-apart", MOST_YEARS);
            parameters.check();
        }
        return new ReplyClock(calendars.now(), periods()).reckon(steps);
    }

    private static @Nullable LocalDate lastDay(Step step) {
        return step instanceof Step.Consulted consulted && consulted.returned() != null
                ? consulted.returned()
                : step.date();
    }

    /** What the rules refuse is a wrong parameter. */
    private Reckoning lawful(String parameter, Supplier<Reckoning> reckoned) {
        try {
            return reckoned.get();
        } catch (UnreadableStepException e) {
            throw refused(parameter, language -> new RulesRefusal(language).text(e));
        } catch (ImpossibleStepException e) {
            throw refused(parameter, language -> new RulesRefusal(language).text(e));
        } catch (PeriodNotInForceException e) {
            throw refused(parameter, language -> new RulesRefusal(language).text(e, periods()));
        }
    }

    private static ApiProblem refused(String parameter, Function<Locale, String> sentence) {
        return new ApiProblem(
                List.of(new ApiProblem.Fault(parameter, (messages, language) -> sentence.apply(language))));
    }

    private static Optional<FeeBasis> basis(Parameters parameters, String text) {
        Optional<FeeBasis> basis = Optional.ofNullable(BASES.get(text));
        if (basis.isEmpty()) {
            parameters.fault("basis", "api.basis");
        }
        return basis;
    }

    private static Optional<Integer> quantity(Parameters parameters, String text) {
        Optional<Integer> quantity = Optional.of(text)
                .filter(digits -> COUNT.matcher(digits).matches())
                .map(Integer::parseInt)
                .filter(count -> count <= MOST);
        if (quantity.isEmpty()) {
            parameters.fault("quantity", "api.quantity", String.valueOf(MOST));
        }
        return quantity;
    }

    private static ApiProblem unknown(String period) {
        String names = Arrays.stream(PeriodName.values()).map(PeriodName::id).collect(Collectors.joining(", "));
        return new ApiProblem(HttpStatus.NOT_FOUND, "api.no-period", OpenApi.cut(period), names);
    }

    private Periods periods() {
        return periods.obtain();
    }

    private static <T> ResponseEntity<T> kept(T answer) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(KEPT)
                .body(answer);
    }
}
