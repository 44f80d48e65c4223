package org.gongkai.server.office;

/**
 * A reporting body (行政机关).
 *
 * @param id number
 * @param code division code (GB/T 2260), with a suffix for bodies below a county
 * @param name full name, as signed
 * @param shortName name as titles call it
 * @param indexPrefix what its index numbers begin with
 */
public record Unit(long id, String code, String name, String shortName, String indexPrefix) {}
