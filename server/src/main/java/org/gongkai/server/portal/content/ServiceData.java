package org.gongkai.server.portal.content;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.gongkai.server.office.Setting;
import org.gongkai.server.office.Settings;
import org.gongkai.server.portal.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A service for programs, as schema.org's {@code GovernmentService} in JSON-LD (结构化数据). */
@Component
class ServiceData {

    private final Settings settings;
    private final MessageSource messages;
    private final JsonMapper json;

    ServiceData(Settings settings, MessageSource messages, JsonMapper json) {
        this.settings = settings;
        this.messages = messages;
        this.json = json;
    }

    /** Fit to stand in a script element: nothing in it ends one. */
    String of(Site site, HallService service, Map<ServicePart, String> texts) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "GovernmentService");
        data.put("name", service.name());
        data.put("serviceType", say("power." + service.kind()));
        data.put(
                "serviceOperator",
                Map.of("@type", "GovernmentOrganization", "name", site.unit().name()));
        data.put("audience", Map.of("@type", "Audience", "audienceType", say("audience." + service.audience())));
        put(data, "termsOfService", texts.get(ServicePart.CONDITIONS));
        put(data, "url", address(site, service));
        data.put("availableChannel", channel(texts));
        return json.writeValueAsString(data).replace("<", "\\u003c");
    }

    private static Map<String, Object> channel(Map<ServicePart, String> texts) {
        Map<String, Object> channel = new LinkedHashMap<>();
        channel.put("@type", "ServiceChannel");
        String place = texts.get(ServicePart.PLACE);
        if (place != null) {
            channel.put("serviceLocation", Map.of("@type", "Place", "name", place));
        }
        String telephone = texts.get(ServicePart.TELEPHONE);
        if (telephone != null) {
            channel.put("servicePhone", Map.of("@type", "ContactPoint", "telephone", telephone));
        }
        return channel;
    }

    private String address(Site site, HallService service) {
        String begin = settings.of(site.unit(), Setting.SITE_ADDRESS);
        return begin.isEmpty() ? "" : begin + site.at("/services/" + service.id());
    }

    private static void put(Map<String, Object> data, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            data.put(name, value);
        }
    }

    /** The documents are Chinese, and so is what is said of them to programs. */
    private String say(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
