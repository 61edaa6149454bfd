package dev.vitae.resume.builder;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document to be made, members as in {@link DocumentBody}. @param source stands in place of {@code resumeData} */
record NewDocument(
        @Schema(minLength = 1, maxLength = 255) String title,
        @Schema(maxLength = 60) String template,
        @Schema(type = SchemaType.OBJECT, description = "As the schema of the template says") JsonNode options,
        @Schema(type = SchemaType.OBJECT, description = "A résumé as far as it is written") JsonNode resumeData,
        Boolean isCurrent,
        DocumentSource source) {

    private static final ContentJson JSON = new ContentJson();

    DocumentBody body() {
        return new DocumentBody(title, template, options, resumeData, isCurrent);
    }

    DocumentBody saying(ResumeContent content) {
        return new DocumentBody(title, template, options, JSON.tree(content), isCurrent);
    }
}
