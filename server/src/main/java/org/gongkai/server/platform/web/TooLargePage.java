package org.gongkai.server.platform.web;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Says how much may be uploaded, and what to do with more (上传过大). */
@Controller
@ConditionalOnWebApplication
class TooLargePage {

    private static final int MEGABYTE = 20;

    private final MultipartConfigElement limits;

    TooLargePage(MultipartConfigElement limits) {
        this.limits = limits;
    }

    @GetMapping(UploadLimit.PAGE)
    String page(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        model.addAttribute("fileLimit", limits.getMaxFileSize() >> MEGABYTE);
        model.addAttribute("requestLimit", limits.getMaxRequestSize() >> MEGABYTE);
        return "too-large";
    }
}
