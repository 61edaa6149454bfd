package dev.vitae.generation.runs;

import java.util.Map;

/** What came of doing a step. */
sealed interface StepResult {

    /** It is done. @param outputs ids, numbers and flags, as the step's kind names them */
    record Done(Map<String, ?> outputs) implements StepResult {}

    /** It has asked for something; that was stored, with the end of this task. */
    record HandedOver() implements StepResult {}

    /** What it has asked for has not ended yet. */
    record NotYet() implements StepResult {}

    /** What it has asked for needs the person's key again. */
    record NeedsKey() implements StepResult {}
}
