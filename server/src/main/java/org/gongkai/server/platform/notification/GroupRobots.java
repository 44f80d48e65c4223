package org.gongkai.server.platform.notification;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.server.platform.data.Column;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The robots of the units' groups (群机器人). Who may open and close them, the caller knows and records. */
@Repository
public class GroupRobots {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean localAllowed;

    GroupRobots(JdbcClient jdbc, Clock clock, @Value("${gongkai.local-robots:false}") boolean localAllowed) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.localAllowed = localAllowed;
    }

    /** Whether an address can be a robot's: https with a host, for tests also http on this machine. */
    public boolean isUsable(String address) {
        try {
            URI uri = URI.create(address);
            boolean secure = "https".equals(uri.getScheme()) && uri.getHost() != null;
            return secure
                    || (localAllowed
                            && "http".equals(uri.getScheme())
                            && THIS_MACHINE.contains(String.valueOf(uri.getHost())));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /**
     * Takes a robot into use.
     *
     * @param robot its number and closing count for nothing
     * @return its number
     * @throws IllegalArgumentException if its address is not usable
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long add(Robot robot) {
        if (!isUsable(robot.address())) {
            throw new IllegalArgumentException("No address of a robot: it must begin with https://");
        }
        return jdbc.sql("""
                        insert into group_robot (unit_id, kind, name, address, secret)
                        values (:unit, :kind, :name, :address, :secret) returning id""")
                .param("unit", robot.unitId())
                .param("kind", robot.kind().name())
                .param("name", robot.name())
                .param("address", robot.address())
                .param("secret", robot.secret())
                .query(Long.class)
                .single();
    }

    /** Takes a robot out of use; what waits to be said by it is not said. False if it was closed before, or is not the unit's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean close(long unit, long id) {
        boolean closed = jdbc.sql("""
                        update group_robot set closed_at = :now
                        where id = :id and unit_id = :unit and closed_at is null""")
                        .param("now", Column.of(Instant.ofEpochMilli(clock.millis())))
                        .param("id", id)
                        .param("unit", unit)
                        .update()
                == 1;
        if (closed) {
            jdbc.sql("""
                            update group_message set state = 'REFUSED', due_at = null, reason = 'CLOSED'
                            where robot_id = :id and due_at is not null""").param("id", id).update();
        }
        return closed;
    }

    /** The robots of a unit, those in use first. */
    @Transactional(readOnly = true)
    public List<Robot> of(long unit) {
        return jdbc.sql("""
                        select * from group_robot where unit_id = :unit
                        order by case when closed_at is null then 0 else 1 end, id""")
                .param("unit", unit)
                .query((row, index) -> robot(row))
                .list();
    }

    /** The robot of that number. */
    @Transactional(readOnly = true)
    public Optional<Robot> find(long id) {
        return jdbc.sql("select * from group_robot where id = :id")
                .param("id", id)
                .query((row, index) -> robot(row))
                .optional();
    }

    private static Robot robot(ResultSet row) throws SQLException {
        return new Robot(
                row.getLong("id"),
                row.getLong("unit_id"),
                Robot.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("address"),
                row.getString("secret"),
                Column.instant(row, "closed_at"));
    }
}
