package org.gongkai.rules.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A dated step in the handling of a request (办理步骤) that moves the reply clock. */
public sealed interface Step {

    /** What kind of step it is. */
    StepKind kind();

    /** The day it was taken; null only for an extension entered without a date. */
    @Nullable
    LocalDate date();

    /**
     * The request was received (收到申请, 条例 31); starts the clock.
     *
     * @param date the day that counts as receipt
     */
    record Received(LocalDate date) implements Step {
        @Override
        public StepKind kind() {
            return StepKind.RECEIVED;
        }
    }

    /**
     * The applicant was asked to correct the request (告知补正, 条例 30); stops the clock.
     *
     * @param date the day of the notice
     * @param answerBy the end of the term that the notice sets, null where it is not kept
     */
    record CorrectionAsked(LocalDate date, @Nullable LocalDate answerBy) implements Step {
        public CorrectionAsked {
            if (answerBy != null && answerBy.isBefore(date)) {
                throw new ImpossibleStepException(
                        StepProblem.TERM_BEFORE_NOTICE,
                        StepKind.CORRECTION_ASKED,
                        answerBy.toString(),
                        date.toString());
            }
        }

        /** A notice whose term is not kept. */
        public CorrectionAsked(LocalDate date) {
            this(date, null);
        }

        @Override
        public StepKind kind() {
            return StepKind.CORRECTION_ASKED;
        }
    }

    /**
     * The corrected request was received (收到补正, 条例 30); starts the clock anew.
     *
     * @param date the day of its receipt
     */
    record Corrected(LocalDate date) implements Step {
        @Override
        public StepKind kind() {
            return StepKind.CORRECTED;
        }
    }

    /**
     * A third party or a joint body was asked (征求意见, 条例 32-34); the clock stands still meanwhile.
     *
     * @param sent the day the letter was sent, which still counts
     * @param returned the day the opinion came or its term ended, which does not count; null while it is awaited
     */
    record Consulted(LocalDate sent, @Nullable LocalDate returned) implements Step {
        public Consulted {
            if (returned != null && returned.isBefore(sent)) {
                throw new ImpossibleStepException(
                        StepProblem.RETURNED_BEFORE_SENT, StepKind.CONSULTED, returned.toString(), sent.toString());
            }
        }

        @Override
        public StepKind kind() {
            return StepKind.CONSULTED;
        }

        @Override
        public LocalDate date() {
            return sent;
        }
    }

    /**
     * The reply period was extended (延期, 条例 33).
     *
     * @param days working days more, 1 to {@value #MAX_DAYS}
     * @param date the day it was entered; null counts as the working day before the first due date (house)
     */
    record Extended(int days, @Nullable LocalDate date) implements Step {

        /** The most that a reply period can be extended in all, in working days (条例 33). */
        public static final int MAX_DAYS = 20;

        public Extended {
            if (days < 1 || days > MAX_DAYS) {
                throw new ImpossibleStepException(
                        StepProblem.EXTENSION_LENGTH, StepKind.EXTENDED, String.valueOf(days), "");
            }
        }

        @Override
        public StepKind kind() {
            return StepKind.EXTENDED;
        }
    }

    /**
     * The applicant was told to pay the processing fee (收费通知, 国办函〔2020〕109号); stops the clock.
     *
     * @param date the day the notice arrived
     */
    record FeeNoticed(LocalDate date) implements Step {
        @Override
        public StepKind kind() {
            return StepKind.FEE_NOTICED;
        }
    }

    /**
     * The fee was paid (缴费, 国办函〔2020〕109号); starts the clock anew.
     *
     * @param date the day of payment
     */
    record Paid(LocalDate date) implements Step {
        @Override
        public StepKind kind() {
            return StepKind.PAID;
        }
    }
}
