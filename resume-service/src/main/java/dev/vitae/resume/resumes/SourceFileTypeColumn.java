package dev.vitae.resume.resumes;

import dev.vitae.kit.session.WordColumn;
import dev.vitae.resume.parsing.SourceFileType;
import jakarta.persistence.Converter;

/** {@link SourceFileType} in the words of the table and the JSON: {@code pdf}, {@code json_resume}. */
@Converter
public class SourceFileTypeColumn extends WordColumn<SourceFileType> {

    public SourceFileTypeColumn() {
        super(SourceFileType.class);
    }
}
