package org.gongkai.server.request.feed;

import org.gongkai.server.office.Actor;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Where a person says whether the day's message goes to their mailbox (每日提醒邮件设置). */
@Controller
class DigestMailPage {

    private final DigestMails mails;

    DigestMailPage(DigestMails mails) {
        this.mails = mails;
    }

    @PostMapping("/office/me/digest-mail")
    String put(Actor actor, @RequestParam(defaultValue = "") String address, RedirectAttributes then) {
        mails.put(actor, address);
        then.addFlashAttribute("said", "digest-mail.set");
        return "redirect:/office/people/" + actor.account().id();
    }

    @PostMapping("/office/me/digest-mail/end")
    String end(Actor actor, RedirectAttributes then) {
        mails.remove(actor);
        then.addFlashAttribute("said", "digest-mail.ended");
        return "redirect:/office/people/" + actor.account().id();
    }

    /** As with the calendar: the page of a person asks for this part by name. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    static class KnownToTemplates {

        @Bean
        SmartInitializingSingleton digestMailsKnownToTemplates(ThymeleafViewResolver views, DigestMails mails) {
            return () -> views.addStaticVariable("digestMails", mails);
        }
    }
}
