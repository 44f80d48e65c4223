package org.gongkai.server.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A member of the office's leading group for disclosure (政府信息公开领导小组成员).
 *
 * @param id number
 * @param name name
 * @param post what they are in the office (职务)
 * @param place what they are in the group
 * @param work what they look after there (分工), may be empty
 * @param from day of appointment
 * @param to last day, null while they are a member
 */
public record GroupMember(
        long id,
        String name,
        String post,
        Place place,
        String work,
        LocalDate from,
        @Nullable LocalDate to) {

    /** What somebody is in the group (小组职务), in the order in which members are named. */
    public enum Place {
        /** 组长. */
        HEAD,
        /** 副组长. */
        DEPUTY_HEAD,
        /** 成员. */
        MEMBER,
        /** 办公室主任. */
        OFFICE_HEAD
    }
}
