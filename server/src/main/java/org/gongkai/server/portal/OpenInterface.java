package org.gongkai.server.portal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A controller of the open interface that stands in another room (开放接口): its problems are told as the others' are. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OpenInterface {

    /** May be kept, but is to be asked for each time: what was withdrawn is gone at once. */
    String REVALIDATED = "public, no-cache";

    /** Header with the number of the version that is answered, 1 for what was never corrected. */
    String VERSION = "Gongkai-Version";
}
