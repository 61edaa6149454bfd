package dev.vitae.resume.builder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.vitae.document.ContentJson;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person may change of a document, as it was sent: nothing is checked yet.
 *
 * @param template by its slug
 * @param options of the template; those that are not given are its own
 * @param resumeData {@link dev.vitae.document.ResumeContent}
 * @param isCurrent null leaves it as it is
 */
record DocumentBody(
        @Schema(minLength = 1, maxLength = 255) String title,
        @Schema(maxLength = 60) String template,
        @Schema(type = SchemaType.OBJECT, description = "As the schema of the template says") JsonNode options,
        @Schema(type = SchemaType.OBJECT, description = "A résumé as far as it is written") JsonNode resumeData,
        Boolean isCurrent) {

    private static final String TITLE = "My Resume";
    private static final ContentJson JSON = new ContentJson();

    static DocumentBody of(BuilderDocument document) {
        return new DocumentBody(
                document.title(),
                document.template().slug(),
                document.options(),
                JSON.tree(document.resumeData()),
                document.isCurrent());
    }

    /** As a new document is where nothing else is said. */
    DocumentBody orDefaults(String slug) {
        return new DocumentBody(
                title == null ? TITLE : title,
                template == null ? slug : template,
                options,
                isAbsent(resumeData) ? JsonNodeFactory.instance.objectNode() : resumeData,
                isCurrent);
    }

    static boolean isAbsent(JsonNode node) {
        return node == null || node.isNull();
    }
}
