package org.gongkai.server.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.gongkai.server.platform.data.Column;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reviews of materials in the database. */
@Repository
class Reviews {

    private final JdbcClient jdbc;

    Reviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Material material, Review review) {
        jdbc.sql("""
                        insert into review (material_id, step, verdict, attribute, article, reason, account_id,
                            deputy_for, at)
                        values (:material, :step, :verdict, :attribute, :article, :reason, :account, :for, :at)""")
                .param("material", material.id())
                .param("step", review.step().name())
                .param("verdict", review.verdict().name())
                .param("attribute", review.attribute().name())
                .param("article", review.article())
                .param("reason", review.reason())
                .param("account", review.account())
                .param("for", review.deputyFor())
                .param("at", Column.of(review.at()))
                .update();
    }

    List<Review> of(Material material) {
        return jdbc.sql("select * from review where material_id = :material order by id")
                .param("material", material.id())
                .query((row, index) -> review(row))
                .list();
    }

    private static Review review(ResultSet row) throws SQLException {
        return new Review(
                Stage.valueOf(row.getString("step")),
                Review.Verdict.valueOf(row.getString("verdict")),
                Attribute.valueOf(row.getString("attribute")),
                row.getString("article"),
                row.getString("reason"),
                row.getLong("account_id"),
                Column.number(row, "deputy_for"),
                Instant.ofEpochMilli(row.getLong("at")));
    }
}
