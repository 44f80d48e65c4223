package org.gongkai.rules.form;

import java.util.List;

/**
 * A heading over several rows or columns that stand together (合并栏).
 *
 * @param label wording of the heading
 * @param members ids of the rows or columns below it, in the form's order
 */
public record FormGroup(Label label, List<String> members) {

    public FormGroup {
        members = List.copyOf(members);
    }
}
