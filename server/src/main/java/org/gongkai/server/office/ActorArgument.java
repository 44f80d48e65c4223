package org.gongkai.server.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.server.platform.signin.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller the {@link Actor} who calls it. Duties are asked anew each time: what has ended today, ends today. */
@Component
public class ActorArgument implements HandlerMethodArgumentResolver {

    /** Where the session keeps the code of the unit that a person works for now, if they have several. */
    public static final String CHOSEN_UNIT = "gongkai.unit";

    private final Offices offices;
    private final Clock clock;

    ActorArgument(Offices offices, Clock clock) {
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Actor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return actor(request).orElseThrow(() -> new AccessDeniedException("Nobody has signed in"));
    }

    /**
     * Who calls, if they have signed in.
     *
     * @throws AccessDeniedException if they have no role in any unit today
     */
    public Optional<Actor> actor(NativeWebRequest request) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !(signedIn.getPrincipal() instanceof Account account)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.now(clock);
        Unit unit = unit(offices.unitsOf(account.id(), today), request, account);
        return Optional.of(new Actor(account, unit, offices.dutiesOf(account.id(), unit, today)));
    }

    private static Unit unit(List<Unit> units, NativeWebRequest request, Account account) {
        Object chosen = request.getAttribute(CHOSEN_UNIT, RequestAttributes.SCOPE_SESSION);
        return units.stream()
                .filter(unit -> unit.code().equals(chosen))
                .findFirst()
                .or(() -> units.stream().findFirst())
                .orElseThrow(() -> new AccessDeniedException(account.signIn() + " has no role in any unit today"));
    }
}
