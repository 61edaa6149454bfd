package dev.vitae.generation.llm;

import static dev.vitae.generation.llm.ModelFailure.Reason.CREDIT_EXHAUSTED;
import static dev.vitae.generation.llm.ModelFailure.Reason.INVALID_KEY;
import static dev.vitae.generation.llm.ModelFailure.Reason.INVALID_REQUEST;
import static dev.vitae.generation.llm.ModelFailure.Reason.RATE_LIMITED;
import static dev.vitae.generation.llm.ModelFailure.Reason.TIMEOUT;
import static dev.vitae.generation.llm.ModelFailure.Reason.UNAVAILABLE;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An error that a provider answered, read as docs/adr/0035 says. The body is looked at for codes and never kept: it may
 * repeat what it was asked, and parts of keys.
 *
 * @param status of HTTP
 * @param retryAfter what the answer says; null without
 */
record HttpRefusal(int status, ModelFailure.Reason reason, Duration retryAfter) {
    /** OpenAI's codes, and the quotas of Gemini that the same day brings nothing of. */
    private static final Pattern NO_CREDIT = Pattern.compile(
            "insufficient_quota|billing_hard_limit_reached|billing_not_active|quotaId\"\\s*:\\s*\"[^\"]*PerDay");

    private static final Pattern BAD_KEY = Pattern.compile("API_KEY_INVALID|API_KEY_EXPIRED|invalid_api_key");

    /** {@code google.rpc.RetryInfo}: "retryDelay": "34.07s". */
    private static final Pattern RETRY_DELAY =
            Pattern.compile("\"retryDelay\"\\s*:\\s*\"(\\d{1,6}(?:\\.\\d{1,9})?)s\"");

    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}(?:\\.\\d{1,9})?");

    static HttpRefusal of(int status, UnaryOperator<String> header, String body) {
        Duration retryAfter = Stream.of(
                        seconds(header.apply("retry-after-ms")).map(time -> time.dividedBy(1_000)),
                        seconds(header.apply("retry-after")),
                        delay(body))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        return new HttpRefusal(status, reason(status, body), retryAfter);
    }

    private static ModelFailure.Reason reason(int status, String body) {
        if (BAD_KEY.matcher(body).find()) {
            return INVALID_KEY;
        }
        return switch (status) {
            case 401, 403 -> INVALID_KEY;
            case 402 -> CREDIT_EXHAUSTED;
            case 408, 504 -> TIMEOUT;
            case 429 -> NO_CREDIT.matcher(body).find() ? CREDIT_EXHAUSTED : RATE_LIMITED;
            default -> status >= 500 ? UNAVAILABLE : INVALID_REQUEST;
        };
    }

    /** A date, which HTTP allows as well, counts as nothing said. */
    private static Optional<Duration> seconds(String text) {
        return text != null && SECONDS.matcher(text.strip()).matches()
                ? Optional.of(duration(text.strip()))
                : Optional.empty();
    }

    private static Optional<Duration> delay(String body) {
        Matcher delay = RETRY_DELAY.matcher(body);
        return delay.find() ? Optional.of(duration(delay.group(1))) : Optional.empty();
    }

    private static Duration duration(String seconds) {
        return Duration.ofMillis(new BigDecimal(seconds).movePointRight(3).longValue());
    }
}
