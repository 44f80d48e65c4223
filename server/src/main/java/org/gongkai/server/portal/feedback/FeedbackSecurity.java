package org.gongkai.server.portal.feedback;

import org.gongkai.server.platform.signin.ContentPolicy;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * The readers' address stands outside the office's sessions: whoever writes there is nobody, and a form that lies in a
 * stored page can carry no token (反馈地址安全设置).
 */
@Configuration(proxyBeanMethods = false)
class FeedbackSecurity {

    @Bean
    @Order(1)
    @ConditionalOnWebApplication
    SecurityFilterChain feedbackChain(HttpSecurity http, Limits limits) throws Exception {
        PathPatternRequestMatcher.Builder post = PathPatternRequestMatcher.withDefaults();
        return http.securityMatcher(new OrRequestMatcher(
                        post.matcher(HttpMethod.POST, FeedbackAddress.CHINESE),
                        post.matcher(HttpMethod.POST, FeedbackAddress.ENGLISH)))
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.DIRECTIVES)))
                .addFilterAfter(new FeedbackGate(limits), HeaderWriterFilter.class)
                .build();
    }
}
