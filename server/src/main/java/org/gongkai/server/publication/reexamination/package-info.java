/** The yearly look at what is not public (不公开信息定期复核). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.publication.reexamination;
