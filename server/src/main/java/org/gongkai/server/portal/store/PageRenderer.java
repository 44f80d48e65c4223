package org.gongkai.server.portal.store;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.platform.web.StyleSheet;
import org.gongkai.server.portal.LiveRendering;
import org.gongkai.server.portal.Rendering;
import org.gongkai.server.portal.Site;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ITemplateResolver;

/**
 * Makes a page out of its template, without any request (页面渲染): what it shows is the same for everybody. Links to pages stay
 * in the language of the page.
 */
@Component
class PageRenderer implements LiveRendering {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final Settings settings;
    private final StyleSheet sheet;
    private final Clock clock;

    PageRenderer(
            ITemplateResolver templates, MessageSource messages, Settings settings, StyleSheet sheet, Clock clock) {
        this.settings = settings;
        this.sheet = sheet;
        this.clock = clock;
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(messages);
        engine.setLinkBuilder(new Links());
    }

    @Override
    public byte[] html(Locale language, String path, Rendering.Page page) {
        boolean isEnglish = language.equals(Language.ENGLISH.locale());
        return html(isEnglish ? Language.ENGLISH : Language.CHINESE, path, page);
    }

    byte[] html(Language language, String path, Rendering.Page page) {
        Context context = new Context(language.locale(), page.model());
        Site site = page.site();
        Map<Setting, String> said = settings.of(site.unit());
        context.setVariable("site", site);
        context.setVariable(
                "settings",
                said.entrySet().stream()
                        .collect(Collectors.toMap(one -> one.getKey().name(), Map.Entry::getValue)));
        context.setVariable("language", language);
        context.setVariable("languages", Language.values());
        context.setVariable("address", PageAddress.of(said, path));
        context.setVariable("styleSheet", sheet);
        context.setVariable("zone", clock.getZone());
        return engine.process(page.template(), context).getBytes(StandardCharsets.UTF_8);
    }

    /** Addresses begin at the root, and pages have one in each language. */
    private static final class Links extends StandardLinkBuilder {

        @Override
        protected String computeContextPath(IExpressionContext context, String base, Map<String, Object> parameters) {
            boolean inEnglish = context.getLocale().equals(Language.ENGLISH.locale()) && hasLanguages(base);
            return inEnglish ? Language.ENGLISH.prefix() : "";
        }

        /** Pages do; files, assets and what else has an ending or is for the office, do not. */
        private static boolean hasLanguages(String base) {
            return !base.startsWith("/office")
                    && !base.startsWith("/api/")
                    && !base.contains("/files/")
                    && base.indexOf('.', base.lastIndexOf('/')) < 0;
        }
    }
}
