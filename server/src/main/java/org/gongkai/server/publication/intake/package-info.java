/** Takes over a catalogue that was kept elsewhere (存量目录导入): a table and its files, tried first, then entered row by row. */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.publication.intake;
