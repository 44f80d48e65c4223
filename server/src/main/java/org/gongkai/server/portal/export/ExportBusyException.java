package org.gongkai.server.portal.export;

import java.nio.file.Path;

/** Another export is at work in the same folder (导出正在进行). */
public final class ExportBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ExportBusyException(Path folder) {
        super(folder.toString());
    }
}
