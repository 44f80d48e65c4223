/** Taking down at once, and withdrawing within a term (撤下与限期撤回). */
@org.jspecify.annotations.NullMarked
package org.gongkai.server.publication.withdrawal;
