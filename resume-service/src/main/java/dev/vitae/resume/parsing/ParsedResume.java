package dev.vitae.resume.parsing;

import dev.vitae.document.ResumeContent;
import dev.vitae.resume.parsing.provenance.Origins;
import java.util.ArrayList;
import java.util.List;

/** What a file says and where, with everything its reader was unsure about. */
public record ParsedResume(ResumeContent content, SourceFileType type, List<Warning> warnings, Origins origins) {
    public ParsedResume {
        warnings = List.copyOf(warnings);
    }

    /** What a file says in members, which are no places of a page. */
    public ParsedResume(ResumeContent content, SourceFileType type, List<Warning> warnings) {
        this(content, type, warnings, Origins.NONE);
    }

    /** The same, with where its values stand. */
    public ParsedResume at(Origins places) {
        return new ParsedResume(content, type, warnings, places);
    }

    /** The same with more to look at. */
    ParsedResume with(List<Warning> more) {
        List<Warning> all = new ArrayList<>(warnings);
        all.addAll(more);
        return new ParsedResume(content, type, all, origins);
    }
}
