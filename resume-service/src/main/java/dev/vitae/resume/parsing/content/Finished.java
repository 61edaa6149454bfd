package dev.vitae.resume.parsing.content;

import dev.vitae.document.ResumeContent;
import dev.vitae.extraction.UnreadableFile;
import dev.vitae.resume.parsing.ParsedResume;
import dev.vitae.resume.parsing.SourceFileType;
import dev.vitae.resume.parsing.Warning;
import java.util.ArrayList;
import java.util.List;

/** The last step of every reading: content that keeps the document's rules, and what a person should look at. */
public final class Finished {

    private Finished() {}

    /**
     * @param seen what the reader itself warns of
     * @throws UnreadableFile when all of it together is more than a résumé may hold
     */
    public static ParsedResume of(ResumeContent read, SourceFileType type, List<Warning> seen) {
        Fitting.Fitted fitted = new Fitting().fit(read);
        List<Warning> warnings = new ArrayList<>(new Warnings().about(fitted.content()));
        warnings.addAll(fitted.warnings());
        warnings.addAll(seen);
        return new ParsedResume(fitted.content(), type, warnings);
    }
}
