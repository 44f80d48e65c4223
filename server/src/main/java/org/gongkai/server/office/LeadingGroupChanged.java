package org.gongkai.server.office;

/** A unit's leading group has been changed (领导小组变更): raised within the transaction that does it. */
public record LeadingGroupChanged(long unitId) {}
