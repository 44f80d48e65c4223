package org.gongkai.report;

/**
 * A chapter of the report (章): its heading and its prose, without its tables.
 *
 * @param number place in the form's order, from 1
 * @param title heading as written
 * @param text paragraphs, joined by line feeds; empty where there is only a table
 * @param at where the heading stands
 */
public record Chapter(int number, String title, String text, Place at) {}
