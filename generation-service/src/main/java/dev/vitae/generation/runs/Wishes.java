package dev.vitae.generation.runs;

import dev.vitae.generation.tailoring.InstructionsBody;

/** What a step says as to how something is written. */
final class Wishes {

    private Wishes() {}

    /** Its members are absent where the step says nothing. */
    static InstructionsBody of(StepJob job) {
        return new InstructionsBody(
                job.text("tone"), job.text("length"), job.text("language"), job.text("focus"), job.text("note"));
    }
}
