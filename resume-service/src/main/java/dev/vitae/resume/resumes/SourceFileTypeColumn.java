package dev.vitae.resume.resumes;

import dev.vitae.resume.parsing.SourceFileType;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** {@link SourceFileType} in the words of the table and the JSON: {@code pdf}, {@code json_resume}. */
@Converter
public class SourceFileTypeColumn implements AttributeConverter<SourceFileType, String> {

    @Override
    public String convertToDatabaseColumn(SourceFileType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public SourceFileType convertToEntityAttribute(String text) {
        return SourceFileType.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
