/** Asking sections for what is due, and who has answered (材料征集). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.publication.collect;
