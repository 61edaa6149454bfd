package dev.vitae.vacancy.intake;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.work.BoundedPool;
import dev.vitae.vacancy.fetching.FetchPage;
import dev.vitae.vacancy.postings.Posting;
import dev.vitae.vacancy.postings.Postings;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A person sees what would be kept of a posting; nothing of it is kept. */
@ApplicationScoped
public class ProposeVacancy {

    /** Pages that are fetched at a time, and that may wait: they wait for others, not for a core. */
    private static final int FETCHED = 4;

    private static final Duration LONGEST_FETCH = Duration.ofSeconds(10);
    private static final int LONGEST_TEXT = 100_000;

    private final Postings postings = new Postings();
    private final Clock clock = Clock.systemUTC();
    private final BoundedPool reading;
    private final BoundedPool fetching;
    private final ReadFile readFile;
    private final FetchPage fetchPage;
    private final KnownVacancies known;

    ProposeVacancy(
            ReadFile readFile,
            FetchPage fetchPage,
            KnownVacancies known,
            MeterRegistry metrics,
            @ConfigProperty(name = "vitae.intake.workers") int workers,
            @ConfigProperty(name = "vitae.intake.waiting") int waiting,
            @ConfigProperty(name = "vitae.intake.per-person") int perPerson) {
        this.readFile = readFile;
        this.fetchPage = fetchPage;
        this.known = known;
        this.reading = new BoundedPool("intake", workers, waiting, perPerson, metrics);
        this.fetching = new BoundedPool("fetching", FETCHED, waiting, perPerson, metrics);
    }

    @PreDestroy
    void stop() {
        reading.close();
        fetching.close();
    }

    /**
     * Fails with 422 {@code import_unclear}, {@code job_posting_missing} or what {@link FetchPage} says, and with 503 or 429 where
     * too much is asked for at once.
     */
    public Uni<Proposal> of(Caller caller, ImportBody body) {
        ImportBody one = body.requireOne();
        if (one.isText()) {
            return proposal(caller, ImportSource.TEXT, () -> postings.ofText(one.text(), today()));
        }
        if (one.isHtml()) {
            return proposal(caller, ImportSource.HTML, () -> postings.ofHtml(one.html(), one.url(), today()));
        }
        if (one.isJobPosting()) {
            return proposal(caller, ImportSource.HTML, () -> postings.ofJobPosting(one.jobPosting(), one.url(), today())
                    .orElseThrow(ProposeVacancy::noJobPosting));
        }
        return fetching.run(
                        caller.id(), () -> fetchPage.fetch(one.url()).await().atMost(LONGEST_FETCH))
                .chain(page ->
                        proposal(caller, ImportSource.URL, () -> postings.ofHtml(page.html(), page.url(), today())));
    }

    /** Of a file on the disk; fails as {@link ReadFile} does, too. */
    public Uni<Proposal> of(Caller caller, Path file) {
        return proposal(caller, ImportSource.FILE, () -> {
            String text = readFile.text(Files.readAllBytes(file));
            boolean page = text.stripLeading().matches("(?is)<(?:!doctype html|html)\\b.*");
            return page
                    ? postings.ofHtml(text, null, today())
                    : postings.ofText(text.substring(0, Math.min(LONGEST_TEXT, text.length())), today());
        });
    }

    private Uni<Proposal> proposal(Caller caller, ImportSource source, Callable<Posting> read) {
        return reading.run(caller.id(), read).chain(posting -> known.like(caller, posting)
                .map(existing -> Proposal.of(source, posting, existing.orElse(null))));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    private static Problem noJobPosting() {
        return Problem.unprocessable(
                "job_posting_missing", "There is no JobPosting of schema.org in it. Send the page's html instead.");
    }
}
