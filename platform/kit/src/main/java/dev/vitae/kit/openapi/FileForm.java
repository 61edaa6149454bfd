package dev.vitae.kit.openapi;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a document says of a multipart form with one file. */
public record FileForm(@Schema(type = SchemaType.STRING, format = "binary", required = true) String file) {}
