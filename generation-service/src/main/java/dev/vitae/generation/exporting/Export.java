package dev.vitae.generation.exporting;

/** A rendered résumé, ready to be sent. */
public record Export(byte[] bytes, ExportFormat format, FileName fileName) {}
