/** Figures of very many reports in little room: packed into bytes, checked and added up without an object a cell. */
@org.jspecify.annotations.NullMarked
package org.gongkai.rules.form.packed;
