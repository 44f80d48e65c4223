/** The exchange of published reports between two installations: signed, fetched or sent (年报交换). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.rollup.exchange;
