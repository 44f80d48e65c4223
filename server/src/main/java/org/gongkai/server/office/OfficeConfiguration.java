package org.gongkai.server.office;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers ask for an {@link Actor}. */
@Configuration(proxyBeanMethods = false)
class OfficeConfiguration implements WebMvcConfigurer {

    private final ActorArgument actors;

    OfficeConfiguration(ActorArgument actors) {
        this.actors = actors;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actors);
    }
}
