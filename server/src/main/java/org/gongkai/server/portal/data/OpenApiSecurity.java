package org.gongkai.server.portal.data;

import java.util.List;
import org.gongkai.server.platform.signature.DetachedSignature;
import org.gongkai.server.portal.OpenInterface;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** The open interface stands outside the office's sessions (开放接口安全设置): pages of every site may read it, nobody is known there. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class OpenApiSecurity {

    private static final String ADDRESSES = "/api/**";

    @Bean
    @Order(2)
    SecurityFilterChain openApiChain(HttpSecurity http) throws Exception {
        return http.securityMatcher(ADDRESSES)
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .cors(cors -> cors.configurationSource(everybody()))
                .build();
    }

    /** Whoever has an answer is told so, and gets it once. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> openApiTags() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> tags =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        tags.addUrlPatterns("/api/*");
        return tags;
    }

    private static UrlBasedCorsConfigurationSource everybody() {
        CorsConfiguration reading = new CorsConfiguration();
        reading.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        reading.setAllowedMethods(List.of("GET", "HEAD"));
        reading.setAllowedHeaders(List.of(CorsConfiguration.ALL));
        reading.setExposedHeaders(List.of(HttpHeaders.ETAG, OpenInterface.VERSION, DetachedSignature.HEADER));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration(ADDRESSES, reading);
        return source;
    }
}
