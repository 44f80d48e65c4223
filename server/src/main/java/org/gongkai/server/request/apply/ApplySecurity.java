package org.gongkai.server.request.apply;

import org.gongkai.server.platform.signin.ContentPolicy;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The applicants' pages stand outside the office's sessions (申请页面安全设置): whoever applies is nobody, what they may see is
 * proven by number and code each time, and no cookie is set. Without a session there is nothing that a forged form could
 * make use of.
 */
@Configuration(proxyBeanMethods = false)
class ApplySecurity {

    @Bean
    @Order(1)
    @ConditionalOnWebApplication
    SecurityFilterChain applyChain(HttpSecurity http) throws Exception {
        return http.securityMatcher(
                        "/requests/**", "/en/requests/**", "/units/*/requests/**", "/en/units/*/requests/**")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.DIRECTIVES)))
                .build();
    }
}
