/** The ledger of acts (行为台账): who did what and when, append-only, one hash chain a unit. */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.platform.ledger;
