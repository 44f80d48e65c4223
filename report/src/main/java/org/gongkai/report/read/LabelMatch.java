package org.gongkai.report.read;

import org.gongkai.rules.form.Label;

/**
 * A label of the form recognised in a cell.
 *
 * @param id row or column id
 * @param label the form's label
 * @param variant whether the wording differs by more than brackets, width, blanks and punctuation
 */
record LabelMatch(String id, Label label, boolean variant) {}
