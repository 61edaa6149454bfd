package dev.vitae.resume.uploads;

import dev.vitae.kit.caller.Caller;
import dev.vitae.resume.parsing.ParsedResume;
import dev.vitae.resume.parsing.Warning;
import dev.vitae.resume.parsing.assistance.Doubts;
import dev.vitae.resume.uploads.assistance.AssistanceClient;
import dev.vitae.resume.uploads.assistance.AssistanceConfig;
import dev.vitae.resume.uploads.assistance.AssistanceRefused;
import dev.vitae.resume.uploads.assistance.OwnKey;
import dev.vitae.resume.uploads.assistance.PlatformModels;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Has a model fill what the parser left open of a file: one of the platform, one that the person brings, or nobody. What the
 * model names counts as far as the file says so.
 */
@ApplicationScoped
class AssistedReading {

    private static final Logger LOG = Logger.getLogger(AssistedReading.class);
    /** For the answer to travel, once generation-service has given up. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final ParsingPool pool;
    private final ParseFile parseFile;
    private final PlatformModels platform;
    private final AssistanceClient generation;
    private final AssistanceConfig config;
    private final AtomicInteger waiting = new AtomicInteger();

    AssistedReading(
            ParsingPool pool,
            ParseFile parseFile,
            PlatformModels platform,
            @RestClient AssistanceClient generation,
            AssistanceConfig config) {
        this.pool = pool;
        this.parseFile = parseFile;
        this.platform = platform;
        this.generation = generation;
        this.config = config;
    }

    /**
     * @param providerType who has read
     * @param used what the model took; none where nobody was asked
     */
    record Reading(ParsedResume resume, ProviderType providerType, Optional<Used> used) {
        static Reading local(ParsedResume parsed) {
            return new Reading(parsed, ProviderType.LOCAL, Optional.empty());
        }
    }

    /** @param costMicros in millionths of the currency; 0 where the platform paid nothing */
    record Used(long tokens, long costMicros, String currency) {}

    /** Never fails for want of assistance: then the parser's reading stands, with a warning that says so. */
    Uni<Reading> read(Caller caller, Optional<OwnKey> key, ParsedResume parsed) {
        if (parsed.lines().isEmpty()) {
            return Uni.createFrom().item(Reading.local(parsed));
        }
        return (key.isPresent() ? Uni.createFrom().item(true) : platform.areThere())
                .chain(there ->
                        there ? assisted(caller, key, parsed) : Uni.createFrom().item(Reading.local(parsed)));
    }

    private Uni<Reading> assisted(Caller caller, Optional<OwnKey> key, ParsedResume parsed) {
        return pool.run(() -> parseFile.doubts(parsed, config.unsureBelow()))
                .chain(doubts -> doubts.isEmpty()
                        ? Uni.createFrom().item(Reading.local(parsed))
                        : answer(caller, key, doubts).chain(answer -> completed(parsed, doubts, answer)))
                .onFailure()
                .recoverWithItem(failure -> notAssisted(parsed, failure));
    }

    private Uni<AssistanceClient.Answer> answer(Caller caller, Optional<OwnKey> key, Doubts doubts) {
        if (waiting.incrementAndGet() > config.atOnce()) {
            waiting.decrementAndGet();
            return Uni.createFrom().failure(new AssistanceRefused("assistance_busy"));
        }
        AssistanceClient.Question question = new AssistanceClient.Question(
                UUID.randomUUID(),
                caller.tenantId().orElse(null),
                config.timeout().toMillis(),
                doubts.lines(),
                doubts.members(),
                doubts.unread());
        return generation
                .read(
                        caller.id(),
                        key.map(OwnKey::key).orElse(null),
                        key.map(OwnKey::provider).orElse(null),
                        question)
                .ifNoItem()
                .after(config.timeout().plus(GRACE))
                .fail()
                .onTermination()
                .invoke(waiting::decrementAndGet);
    }

    private Uni<Reading> completed(ParsedResume parsed, Doubts doubts, AssistanceClient.Answer answer) {
        ProviderType by = ProviderType.of(answer.providerType());
        if (by == ProviderType.LOCAL) {
            return Uni.createFrom().item(Reading.local(parsed));
        }
        Used used = new Used(answer.inputTokens() + answer.outputTokens(), answer.costMicros(), answer.currency());
        return pool.run(() -> new Reading(parseFile.completed(parsed, doubts, answer.values()), by, Optional.of(used)));
    }

    /** The message of an answer that cannot be read quotes it, so it goes no further. */
    private static Reading notAssisted(ParsedResume parsed, Throwable failure) {
        AssistanceRefused refused = failure instanceof AssistanceRefused known
                ? known
                : new AssistanceRefused(failure instanceof TimeoutException ? "model_timeout" : "");
        LOG.infof("not assisted: %s %s", failure.getClass().getSimpleName(), refused.code());
        Warning warning = new Warning("not_assisted", "No model helped with this file: " + refused.told() + ".", null);
        return Reading.local(parsed.with(List.of(warning)));
    }
}
