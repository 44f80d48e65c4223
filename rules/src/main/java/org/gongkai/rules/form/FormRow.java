package org.gongkai.rules.form;

/**
 * A row of a form table (行).
 *
 * @param id name within its table
 * @param label wording at its head
 */
public record FormRow(String id, Label label) {}
