package dev.vitae.resume.parsing;

import dev.vitae.document.ResumeContent;
import java.util.List;

/** What a file says, with everything its reader was unsure about. */
public record ParsedResume(ResumeContent content, SourceFileType type, List<Warning> warnings) {
    public ParsedResume {
        warnings = List.copyOf(warnings);
    }
}
