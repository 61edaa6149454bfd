package dev.vitae.testkit.llm;

import java.util.Locale;

/** How {@link FakeProvider} answers. */
public enum Mode {
    /** What it was given, in an order and words that suit the vacancy, and nothing else. */
    GOOD,
    /** Will not. */
    REFUSAL,
    /** 401. */
    INVALID_KEY,
    /** 403. */
    FORBIDDEN,
    /** 429 that says after how many seconds. */
    RATE_LIMITED_RETRY_AFTER,
    /** 429 that says nothing. */
    RATE_LIMITED,
    /** 429, since nothing is left to pay with. */
    CREDIT_EXHAUSTED,
    /** 500. */
    SERVER_ERROR,
    /** 503. */
    UNAVAILABLE,
    /** 404: no such model. */
    NO_SUCH_MODEL,
    /** Takes the request and says nothing, ever. */
    NEVER,
    /** A good answer, one piece every 50 ms. */
    DRIP,
    /** Half of an answer, then the connection ends. */
    CUT,
    /** Half of an answer, then the stream ends as if that were all. */
    HALF,
    /** Half of an answer, then as much as was allowed had been said. */
    TOO_LONG,
    /** Text that is no JSON. */
    INVALID_JSON,
    /** JSON that is no résumé. */
    BREAKS_SCHEMA,
    /** A good answer with an employer, a number, a skill and a certificate made up. */
    FABRICATION,
    /** Adds to a good answer every bait that the data hold. */
    OBEDIENCE,
    /** Says what its instructions are, because the data ask for it. */
    LEAK;

    /** Reads {@code rate_limited} as {@code RATE_LIMITED}. */
    public static Mode of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
