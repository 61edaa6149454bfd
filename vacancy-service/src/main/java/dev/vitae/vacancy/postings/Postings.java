package dev.vitae.vacancy.postings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.vacancy.postings.markup.PageReader;
import dev.vitae.vacancy.postings.text.TextReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads postings in whatever form they come. What cannot be read is absent; no text makes it fail. */
public final class Postings {

    private final TextReader texts = new TextReader();
    private final PageReader pages = new PageReader();

    /**
     * @param text at most 100,000 characters
     * @param today days without a year are the next ones from this one on
     */
    public Posting ofText(String text, LocalDate today) {
        Draft draft = new Draft();
        texts.read(text, List.of(), today, draft);
        return draft.posting(today);
    }

    /**
     * @param html of a page, at most 2 MB
     * @param url where it was found, or null
     */
    public Posting ofHtml(String html, String url, LocalDate today) {
        Draft draft = new Draft();
        pages.html(html, url, today, draft);
        return draft.posting(today);
    }

    /** Of JSON that is a schema.org JobPosting or has one in it; nothing without one. */
    public Optional<Posting> ofJobPosting(JsonNode json, String url, LocalDate today) {
        Draft draft = new Draft();
        return pages.jobPosting(json, url, today, draft) ? Optional.of(draft.posting(today)) : Optional.empty();
    }
}
