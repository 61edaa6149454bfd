package dev.vitae.resume.parsing;

import dev.vitae.document.ResumeContent;
import dev.vitae.resume.parsing.provenance.Origins;
import java.util.ArrayList;
import java.util.List;

/**
 * What a file says and where, with everything its reader was unsure about.
 *
 * @param lines its text in the order in which it was read; none of a file that states members
 */
public record ParsedResume(
        ResumeContent content, SourceFileType type, List<Warning> warnings, Origins origins, List<TextLine> lines) {
    public ParsedResume {
        warnings = List.copyOf(warnings);
        lines = List.copyOf(lines);
    }

    /** What a file says in members, which are no places of a page. */
    public ParsedResume(ResumeContent content, SourceFileType type, List<Warning> warnings) {
        this(content, type, warnings, Origins.NONE, List.of());
    }

    /** The same, with where its values stand. */
    public ParsedResume at(Origins places, List<TextLine> text) {
        return new ParsedResume(content, type, warnings, places, text);
    }

    /** The same with more to look at. */
    public ParsedResume with(List<Warning> more) {
        List<Warning> all = new ArrayList<>(warnings);
        all.addAll(more);
        return new ParsedResume(content, type, all, origins, lines);
    }
}
