package org.gongkai.server.request.intake;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.server.platform.tables.TableTemplate;
import org.springframework.stereotype.Component;

/** The table to fill in, with one row that shows how it is written (导入模板). */
@Component
class ImportTemplates {

    private final RegisterWords words;

    ImportTemplates(RegisterWords words) {
        this.words = words;
    }

    TableTemplate template() {
        return new TableTemplate(row(words::name), List.of(row(words::example)));
    }

    private static List<String> row(Function<Field, String> value) {
        return Stream.of(Field.values()).map(value).toList();
    }
}
