package org.gongkai.server.request;

import java.util.List;
import org.gongkai.server.office.Actor;
import org.gongkai.server.office.Related;

/** A room that keeps something about requests and says so on their pages (相关事项来源): rooms bring theirs as beans. */
public interface RelatedSource {

    /** What it has about a request for a person, in order. */
    List<Related> about(Actor actor, Request request);
}
