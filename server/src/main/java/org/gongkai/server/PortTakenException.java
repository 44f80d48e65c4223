package org.gongkai.server;

/** Another program listens on the port already. */
final class PortTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PortTakenException(int port, Throwable cause) {
        super(String.valueOf(port), cause);
    }
}
