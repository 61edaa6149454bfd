package dev.vitae.extraction;

/** Untrusted bytes → words with their places. It blocks. */
@FunctionalInterface
public interface FileExtraction {

    /**
     * @param file at most 5 MB; whoever received it has seen to that
     * @throws UnreadableFile with a stable code when no text can be had from it
     */
    ExtractedText extract(byte[] file);
}
