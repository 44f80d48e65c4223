package org.gongkai.server.publication;

import org.gongkai.server.platform.files.FileStore;

/**
 * A file that has come in and is kept, but belongs to nothing yet (上传文件).
 *
 * @param name its name, without any folder
 * @param kept where its content is
 * @param mediaType what it is
 * @param text its text, empty for a picture or a scan
 */
public record Upload(String name, FileStore.Kept kept, String mediaType, String text) {

    AttachedFile of(long unit) {
        return new AttachedFile(0, unit, name, mediaType, kept.size(), kept.digest(), !text.isBlank());
    }
}
