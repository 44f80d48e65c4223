package org.gongkai.server.publication;

import org.gongkai.server.office.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A material was handed in (材料已报送); raised in the same transaction.
 *
 * @param actor who handed it in
 * @param material the material
 * @param call number of the call for material that it answers, null for none
 */
public record MaterialSubmitted(
        Actor actor, Material material, @Nullable Long call) {}
