package dev.vitae.generation.tailoring;

import dev.vitae.document.ResumeContent;
import dev.vitae.generation.budgets.Purpose;
import dev.vitae.generation.guard.FabricationGuard;
import dev.vitae.generation.llm.Call;
import dev.vitae.generation.progress.Stage;

/** Who follows a tailoring as it goes on, and through whom it asks its model. */
interface Course {

    /** Nobody who follows, and nobody to be asked. */
    Course QUIET = new Course() {
        @Override
        public void reached(Stage stage) {}

        @Override
        public void guarded(ResumeContent content) {}

        @Override
        public Call call(Purpose purpose, FabricationGuard guard) {
            return Call.PLAIN;
        }
    };

    void reached(Stage stage);

    /** The whole, as it is going to be stored. */
    void guarded(ResumeContent content);

    /** @param guard that every section passes before it is told */
    Call call(Purpose purpose, FabricationGuard guard);
}
