package org.gongkai.server.office;

import java.util.List;

/** A room that puts things on people's first page (待办来源): rooms bring theirs as beans. */
public interface TaskSource {

    /** What waits for a person there; those without a role in it get nothing. */
    List<Task> tasksOf(Actor actor);
}
