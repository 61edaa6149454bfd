package dev.vitae.resume.builder;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;

/** A document to be made, members as in {@link DocumentBody}. @param source stands in place of {@code resumeData} */
record NewDocument(
        String title,
        String template,
        JsonNode options,
        JsonNode resumeData,
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
