package dev.vitae.generation.tailoring;

import dev.vitae.document.ResumeContent;
import dev.vitae.generation.budgets.Purpose;
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
        public Call call(Purpose purpose, ResumeContent source) {
            return Call.PLAIN;
        }
    };

    void reached(Stage stage);

    /** The whole, as it is going to be stored. */
    void guarded(ResumeContent content);

    /** @param source that every section is checked against before it is told */
    Call call(Purpose purpose, ResumeContent source);
}
