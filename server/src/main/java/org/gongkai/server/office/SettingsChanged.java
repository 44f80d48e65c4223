package org.gongkai.server.office;

/** A unit's settings have been changed (单位设置变更): raised within the transaction that does it. */
public record SettingsChanged(long unitId) {}
