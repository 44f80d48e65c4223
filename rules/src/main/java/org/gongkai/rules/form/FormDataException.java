package org.gongkai.rules.form;

/** A form file is not what it should be; the message names the file, the place, the value and what would be right. */
public final class FormDataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FormDataException(String file, String where, String problem) {
        super("Form data " + file + ", " + where + ": " + problem);
    }

    FormDataException(String file, String problem, Throwable cause) {
        super("Form data " + file + ": " + problem, cause);
    }
}
