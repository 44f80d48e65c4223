package org.gongkai.server.platform.signin;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Who may open which address: the office's pages are for people who have signed in, all others for everybody. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Not for commands that run without the web, such as the proof of the ledger. */
    @Bean
    @ConditionalOnWebApplication
    SecurityFilterChain security(HttpSecurity http) throws Exception {
        AuthenticationFailureHandler failed = (request, response, e) ->
                response.sendRedirect("/sign-in?failed=" + SignInFailure.of(e).key());
        return http.authorizeHttpRequests(addresses -> addresses
                        .requestMatchers("/office/**")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("sign-in")
                        .passwordParameter("password")
                        .defaultSuccessUrl("/office")
                        .failureHandler(failed))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.DIRECTIVES)))
                .build();
    }
}
