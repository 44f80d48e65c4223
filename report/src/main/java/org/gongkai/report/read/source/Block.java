package org.gongkai.report.read.source;

/** A piece of a file: a line of prose, or a grid of cells. */
public sealed interface Block permits ProseLine, Grid {}
