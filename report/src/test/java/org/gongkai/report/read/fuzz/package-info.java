/** Fuzzing of every reader: see CONTRIBUTING.md on how to run one for longer, and on its inputs. */
package org.gongkai.report.read.fuzz;
