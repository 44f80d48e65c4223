package org.gongkai.rules.personal;

import java.util.function.Consumer;

/** Looks at one place of the text it was made for; reads only a bounded stretch around it, so that a scan is linear. */
interface Finder {

    /** The characters at which it wants to look. */
    String triggers();

    /** Looks at {@code index}, where one of the triggers stands. */
    void look(int index, Consumer<Candidate> found);
}
