package dev.vitae.extraction;

import java.util.List;

/** All words of a file with their places: the whole hand-over from the untrusted half of parsing to the trusted one. */
public record ExtractedText(FileType type, List<PageText> pages) {
    public ExtractedText {
        pages = List.copyOf(pages);
    }

    /** Whether there is enough to read; a scan has pages and no words. */
    public boolean isBlank() {
        return pages.stream()
                .flatMap(page -> page.words().stream())
                .noneMatch(word -> word.text().codePoints().anyMatch(Character::isLetterOrDigit));
    }
}
