package org.gongkai.server.annual;

import org.gongkai.rules.form.CellId;
import org.gongkai.rules.form.Figure;

/** A figure that a correction changes (更正的数据). */
public record FigureChange(CellId cell, Figure before, Figure now) {}
