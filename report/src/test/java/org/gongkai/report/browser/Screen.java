package org.gongkai.report.browser;

import com.microsoft.playwright.Browser.NewContextOptions;

/** The screens that pages are made for. */
public enum Screen {
    DESKTOP(1280, 800),
    PHONE(390, 844);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** In CSS pixels. */
    public int width() {
        return width;
    }

    NewContextOptions options() {
        boolean phone = this == PHONE;
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setIsMobile(phone)
                .setHasTouch(phone)
                .setDeviceScaleFactor(phone ? 2 : 1);
    }
}
