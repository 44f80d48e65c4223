package org.gongkai.server.publication;

/** Whether an item goes out (公开属性). */
public enum Attribute {
    /** To everybody (主动公开). */
    PUBLIC,
    /** To whoever asks (依申请公开). */
    ON_REQUEST,
    /** To nobody (不予公开). */
    NOT_PUBLIC
}
