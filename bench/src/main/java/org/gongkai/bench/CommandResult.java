package org.gongkai.bench;

import java.util.List;
import org.gongkai.bench.measure.ProcessRun;

/**
 * What was measured of a command as a person gives it.
 *
 * @param command the command in words
 * @param files files it checks
 * @param runs its runs
 * @param wanted what is wanted of it, empty if nothing in particular
 */
record CommandResult(String command, int files, List<ProcessRun> runs, String wanted) {}
