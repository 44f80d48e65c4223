package org.gongkai.server.platform.notification;

/**
 * A letter by e-mail (电子邮件).
 *
 * @param to one address
 * @param title its subject line
 * @param text plain text
 */
public record Letter(String to, String title, String text) {}
