package org.gongkai.server.rollup.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import org.junit.jupiter.api.Test;

class LimitedBodyTest {

    private static final int MOST = 10;

    @Test
    void anAnswerOfTheGreatestLengthIsReadWhole() {
        assertThat(read(4, 6)).isCompletedWithValueMatching(bytes -> bytes.length == MOST);
    }

    @Test
    void anAnswerThatIsLongerIsNotReadToItsEnd() {
        assertThat(read(4, 7, 1000))
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(LimitedBody.TooLongException.class);
    }

    private static CompletableFuture<byte[]> read(int... pieces) {
        LimitedBody body = new LimitedBody(MOST);
        try (SubmissionPublisher<List<ByteBuffer>> wire =
                new SubmissionPublisher<>(Runnable::run, Flow.defaultBufferSize())) {
            wire.subscribe(body);
            for (int piece : pieces) {
                wire.submit(List.of(ByteBuffer.allocate(piece)));
            }
        }
        return body.getBody().toCompletableFuture();
    }
}
