package org.gongkai.server.dispute.intake;

import java.util.List;

/**
 * Why a row cannot be imported (有问题的行).
 *
 * @param line its line in the file
 * @param key key of what to tell the person
 * @param of what the sentence names
 */
public record RowProblem(int line, String key, List<String> of) {}
