package dev.vitae.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How answers to reads can be kept, asked for again, and gone through page by page. */
final class ReadingRules {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");
    private static final String NO_CURSOR = "x".repeat(40);
    private static final int LOOKS = 5;

    private ReadingRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("good-read", Operation::reads, ReadingRules::goodRead),
                new Rule("head", Operation::reads, ReadingRules::head),
                new Rule("cache", Operation::reads, ReadingRules::cache),
                new Rule("etag", Operation::reads, ReadingRules::etag),
                new Rule("page", Operation::isPaged, ReadingRules::page),
                new Rule("page-parameters", Operation::isPaged, ReadingRules::pageParameters));
    }

    private static CompletableFuture<List<String>> goodRead(Subject subject) {
        return subject.send(
                subject.call(), answer -> answer.isGood() ? List.of() : List.of("is not answered: " + answer));
    }

    /** As GET, without the body; or refused, where a read leaves something behind. */
    private static CompletableFuture<List<String>> head(Subject subject) {
        return subject.send(subject.call().as("HEAD"), answer -> {
            List<String> complaints = new ArrayList<>();
            if (!answer.isGood()) {
                complaints.add("HEAD is answered " + answer.status());
            }
            if (answer.bytes().length > 0) {
                complaints.add("HEAD has a body");
            }
            return complaints;
        });
    }

    /** Nobody else's cache may keep it. */
    private static CompletableFuture<List<String>> cache(Subject subject) {
        return subject.send(
                subject.call(),
                answer -> !answer.isGood()
                                || answer.header("Cache-Control").orElse("").matches(".*(private|no-store).*")
                        ? List.of()
                        : List.of("may be kept by anybody: Cache-Control "
                                + answer.header("Cache-Control").orElse("is missing")));
    }

    /** A resource in JSON has one; whatever has one is not sent twice. */
    private static CompletableFuture<List<String>> etag(Subject subject) {
        return etag(subject, LOOKS);
    }

    /** @param looks that are left where it changes meanwhile: the world is used by others too */
    private static CompletableFuture<List<String>> etag(Subject subject, int looks) {
        return subject.send(subject.call()).thenCompose(first -> {
            Optional<String> tag = first.header("ETag");
            boolean isList = first.json().has("items");
            if (!first.isGood() || tag.isEmpty()) {
                return CompletableFuture.completedFuture(
                        first.isGood() && first.mediaType().equals("application/json") && !isList
                                ? List.of("has no ETag")
                                : List.of());
            }
            return subject.send(subject.call().with("If-None-Match", tag.get()))
                    .thenCompose(again ->
                            again.status() == 200 && !again.header("ETag").equals(tag) && looks > 1
                                    ? etag(subject, looks - 1)
                                    : CompletableFuture.completedFuture(notModified(tag, again)));
        });
    }

    private static List<String> notModified(Optional<String> tag, Answer again) {
        List<String> complaints = new ArrayList<>();
        if (again.status() != 304) {
            complaints.add("is sent again: " + again);
        } else if (again.bytes().length > 0) {
            complaints.add("304 has a body");
        } else if (!again.header("ETag").equals(tag)) {
            complaints.add("304 has not its ETag");
        }
        return complaints;
    }

    /** One row at a time; the next page begins behind it. */
    private static CompletableFuture<List<String>> page(Subject subject) {
        Call one = subject.call().at(Subject.with(subject.call().address(), "limit=1"));
        return subject.send(one).thenCompose(first -> {
            JsonNode rows = first.json().path("items");
            if (!first.isGood() || !rows.isArray() || rows.size() > 1) {
                return CompletableFuture.completedFuture(List.of("limit=1 is answered " + first));
            }
            Matcher link = NEXT.matcher(first.header("Link").orElse(""));
            boolean leadsOn = link.find();
            if (leadsOn != first.json().hasNonNull("next")) {
                return CompletableFuture.completedFuture(List.of("next and Link differ: " + first.headers()));
            }
            return leadsOn
                    ? subject.send(
                            one.at(link.group(1)),
                            second -> second.isGood()
                                            && !second.json().path("items").equals(rows)
                                    ? List.of()
                                    : List.of("leads to the same page again, or to none: " + second))
                    : Subject.fine();
        });
    }

    private static CompletableFuture<List<String>> pageParameters(Subject subject) {
        return Subject.all(Stream.of(
                        asked(subject, "limit=0", "limit_invalid"),
                        asked(subject, "limit=101", "limit_invalid"),
                        asked(subject, "limit=many", "limit_invalid"),
                        asked(subject, "cursor=" + NO_CURSOR, "cursor_invalid"),
                        asked(subject, "cursor=%22%27", "cursor_invalid"))
                .toList());
    }

    private static CompletableFuture<List<String>> asked(Subject subject, String query, String code) {
        return subject.send(
                subject.call().at(Subject.with(subject.call().address(), query)),
                answer -> Problems.complaints(answer, 400, code));
    }
}
