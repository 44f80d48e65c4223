package org.gongkai.report.read.source;

/** A piece of a file before it is decided which tables hold figures and which only arrange the page. */
public sealed interface FlowItem permits FlowLine, FlowTable {}
