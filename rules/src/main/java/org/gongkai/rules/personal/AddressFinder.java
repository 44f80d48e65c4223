package org.gongkai.rules.personal;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds home addresses (家庭住址) down to the door; an office's or a firm's own address is none. */
final class AddressFinder implements Finder {

    private static final int REACH = 96;
    private static final int REACH_AFTER = 12;
    private static final Words WORDS = Words.read(DataFile.read("addresses.yaml"));

    private final ScannedText text;
    private final List<Matcher> forms;
    private final Matcher hamletForm;
    private final Matcher houseForm;

    AddressFinder(ScannedText text) {
        this.text = text;
        this.forms = WORDS.forms().stream().map(form -> matcher(text, form)).toList();
        this.hamletForm = matcher(text, WORDS.hamletForm());
        this.houseForm = matcher(text, WORDS.houseForm());
    }

    private static Matcher matcher(ScannedText text, Pattern form) {
        return form.matcher(text.plain()).useTransparentBounds(true);
    }

    /** The words and forms of the data file. */
    private record Words(
            String streetEnds,
            String hamletEnds,
            String numerals,
            List<Pattern> forms,
            Pattern hamletForm,
            Pattern houseForm,
            List<String> officeNames,
            AddressHead.Words head) {

        static Words read(DataFile file) {
            return new Words(
                    file.text("street_ends"),
                    file.text("hamlet_ends"),
                    file.text("numerals"),
                    file.words("forms").stream()
                            .map(form -> compile(file, form))
                            .toList(),
                    compile(file, file.text("hamlet_form")),
                    compile(file, file.text("house_form")),
                    file.words("office_names"),
                    AddressHead.Words.read(file));
        }

        private static Pattern compile(DataFile file, String form) {
            return Pattern.compile(form.replace("{N}", file.text("number"))
                    .replace("{H}", file.text("han"))
                    .replace("{U}", file.text("unit"))
                    .replace("{D}", file.text("door")));
        }
    }

    @Override
    public String triggers() {
        return WORDS.streetEnds();
    }

    @Override
    public void look(int index, Consumer<Candidate> found) {
        int door = text.skipOn(index + 1, " ", 1);
        Integer doorEnd = doorEnd(index, door);
        Integer end = doorEnd == null && numeralAt(door) ? lookingAt(houseForm, door) : doorEnd;
        if (end == null) {
            return;
        }
        AddressHead head = new AddressHead(text, index + 1, WORDS.head());
        boolean personal =
                switch (head.owner()) {
                    case PERSON -> true;
                    case OFFICE -> false;
                    case UNSAID -> doorEnd != null && !amongOffices(head.start(), end);
                };
        if (personal) {
            found.accept(Candidate.of(Kind.HOME_ADDRESS, head.start(), end).hiding(door, end));
        }
    }

    private @Nullable Integer doorEnd(int street, int door) {
        Integer end = null;
        for (int i = 0; i < forms.size() && end == null && numeralAt(door); i++) {
            end = lookingAt(forms.get(i), door);
        }
        return end == null && WORDS.hamletEnds().indexOf(text.at(street)) >= 0 ? lookingAt(hamletForm, door) : end;
    }

    private boolean numeralAt(int index) {
        return WORDS.numerals().indexOf(text.at(index)) >= 0;
    }

    private @Nullable Integer lookingAt(Matcher form, int door) {
        form.region(door, Math.min(text.length(), door + REACH));
        return form.lookingAt() ? form.end() : null;
    }

    private boolean amongOffices(int start, int end) {
        int to = end;
        while (to - end < REACH_AFTER && text.hanAt(to)) {
            to++;
        }
        String around = text.part(start, to);
        return WORDS.officeNames().stream().anyMatch(around::contains);
    }
}
