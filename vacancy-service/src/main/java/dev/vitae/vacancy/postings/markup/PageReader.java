package dev.vitae.vacancy.postings.markup;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.vacancy.postings.Draft;
import dev.vitae.vacancy.postings.Member;
import dev.vitae.vacancy.postings.PostingWarning;
import dev.vitae.vacancy.postings.text.TextReader;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** A page: its JobPosting where it has one, what people read of it for what that does not say. */
public final class PageReader {

    private final TextReader texts = new TextReader();

    /** @param url where it was found, or null */
    public void html(String html, String url, LocalDate today, Draft draft) {
        Document page = Html.parse(html, url);
        List<String> titles = Html.titles(page).distinct().toList();
        Optional<JsonNode> posting = chosen(JobPostings.in(page), url, draft);
        if (posting.isPresent()) {
            posting(posting.get(), titles, url, today, draft);
            return;
        }
        MainText.Part main = MainText.of(page);
        draft.cut(main.cut());
        address(page, url, draft);
        texts.read(Html.text(main.element()), titles, today, draft);
        Html.meta(page, "og:site_name").ifPresent(site -> draft.name(Member.COMPANY, site, 0.3));
    }

    /** A JSON document that is a JobPosting, or has one in it. Nothing is stated without one. */
    public boolean jobPosting(JsonNode json, String url, LocalDate today, Draft draft) {
        Optional<JsonNode> posting = chosen(JobPostings.in(json), url, draft);
        posting.ifPresent(it -> posting(it, List.of(), url, today, draft));
        return posting.isPresent();
    }

    private void posting(JsonNode posting, List<String> titles, String url, LocalDate today, Draft draft) {
        JobPostingReader.read(posting, draft);
        if (url != null) {
            draft.state(Member.URL, url, 1);
        }
        // What the members leave out, the description may say.
        texts.read(JobPostingReader.description(posting), titles, today, draft);
    }

    /** The one of this address; else the first. */
    private static Optional<JsonNode> chosen(List<JsonNode> postings, String url, Draft draft) {
        Optional<JsonNode> ofUrl = postings.stream()
                .filter(posting -> url != null && same(posting.path("url").asText(""), url))
                .findFirst();
        if (ofUrl.isEmpty() && postings.size() > 1) {
            draft.warn(PostingWarning.severalPostings(postings.size()));
        }
        return ofUrl.or(() -> postings.stream().findFirst());
    }

    private static boolean same(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(String url) {
        return url.replaceFirst("[?#].*$", "")
                .replaceFirst("(?i)^https?://(?:www\\.)?", "")
                .replaceFirst("/$", "");
    }

    private static void address(Document page, String url, Draft draft) {
        String stated = url != null
                ? url
                : Optional.ofNullable(page.selectFirst("link[rel=canonical]"))
                        .map(it -> it.attr("href"))
                        .or(() -> Html.meta(page, "og:url"))
                        .orElse("");
        try {
            URI uri = URI.create(stated);
            if (uri.getHost() != null && stated.matches("(?i)https?://\\S{1,2030}")) {
                draft.state(Member.URL, stated, url != null ? 1 : 0.9);
            }
        } catch (IllegalArgumentException none) {
            // Not an address.
        }
    }
}
