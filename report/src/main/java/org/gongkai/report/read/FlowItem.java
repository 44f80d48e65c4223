package org.gongkai.report.read;

/** A piece of a file before it is decided which tables hold figures and which only arrange the page. */
sealed interface FlowItem permits FlowLine, FlowTable {}
