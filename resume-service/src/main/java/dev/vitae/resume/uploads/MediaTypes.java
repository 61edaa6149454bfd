package dev.vitae.resume.uploads;

import dev.vitae.resume.parsing.SourceFileType;

/** The media type that a file is kept and given back with. */
final class MediaTypes {

    private MediaTypes() {}

    static String of(SourceFileType type, byte[] file) {
        return switch (type) {
            case PDF -> "application/pdf";
            case DOCX -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case JSON_RESUME, REACTIVE_RESUME -> "application/json";
            case LINKEDIN -> "application/zip";
            case EUROPASS -> startsAsXml(file) ? "application/xml" : "application/json";
            case TEXT -> "text/plain";
            case MARKDOWN -> "text/markdown";
        };
    }

    private static boolean startsAsXml(byte[] file) {
        for (byte character : file) {
            if (character == '<' || character == '{') {
                return character == '<';
            }
        }
        return false;
    }
}
