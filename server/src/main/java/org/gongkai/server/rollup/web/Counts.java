package org.gongkai.server.rollup.web;

import java.util.List;
import org.gongkai.server.rollup.Member;
import org.gongkai.server.rollup.MemberState;

/** How many units have come how far (报送进度). */
record Counts(List<Member> members) {

    /** Units in a state. */
    public long of(MemberState state) {
        return members.stream().filter(member -> member.state() == state).count();
    }

    /** Units of which a report is asked. */
    public long asked() {
        return members.size() - of(MemberState.EXCUSED);
    }

    /** Those whose report is in: received or accepted. */
    public long in() {
        return of(MemberState.RECEIVED) + of(MemberState.ACCEPTED);
    }

    /** Part of those asked that is in a state, in hundredths. */
    public long share(MemberState state) {
        return asked() == 0 ? 0 : of(state) * 100 / asked();
    }
}
