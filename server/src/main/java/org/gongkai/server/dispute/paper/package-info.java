/** The papers of a dispute, sealed (案卷材料). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.dispute.paper;
