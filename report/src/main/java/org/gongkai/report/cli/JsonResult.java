package org.gongkai.report.cli;

import java.io.PrintWriter;
import java.util.List;
import org.gongkai.report.Messages;
import org.gongkai.report.write.JsonWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Results as a JSON array, one object a file, each written as soon as its file is done. */
final class JsonResult implements ResultWriter {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final PrintWriter out;
    private final Messages messages;
    private String before = "[\n";

    JsonResult(PrintWriter out, Messages messages) {
        this.out = out;
        this.messages = messages;
    }

    @Override
    public void write(Outcome outcome) {
        out.print(before);
        out.print(MAPPER.writeValueAsString(object(outcome)));
        before = ",\n";
    }

    private ObjectNode object(Outcome outcome) {
        if (outcome instanceof Outcome.Checked checked) {
            return JsonWriter.of(checked.file(), checked.reading().report(), checked.findings(), messages);
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode().put("file", outcome.file());
        if (outcome instanceof Outcome.Skipped skipped) {
            return object.put("skipped", messages.text(skipped.reason()));
        }
        Outcome.Unreadable unreadable = (Outcome.Unreadable) outcome;
        object.set("findings", JsonWriter.findings(List.of(unreadable.finding()), messages));
        return object;
    }

    @Override
    public void end(Tally tally) {
        out.print(tally.files() == 0 ? "[]\n" : "\n]\n");
    }
}
