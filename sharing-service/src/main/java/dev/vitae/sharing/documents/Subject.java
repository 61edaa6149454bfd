package dev.vitae.sharing.documents;

import dev.vitae.document.ResumeContent;
import dev.vitae.sharing.owners.SharedResource;
import dev.vitae.sharing.owners.SkillResume;

/** What a share shows, as its owner answered it. */
public sealed interface Subject {

    /** Grows with every change of the subject: the newer one wins. */
    long version();

    record Resume(long version, ResumeContent content) implements Subject {}

    /** A workflow, a prompt or a configuration of an agent. */
    record Reusable(SharedResource resource) implements Subject {
        @Override
        public long version() {
            return resource.version();
        }
    }

    record Skills(SkillResume skills) implements Subject {
        @Override
        public long version() {
            return skills.skillResumeVersion();
        }
    }
}
