package dev.vitae.usage.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.util.Optional;

/** Amounts in settings are decimal USD, everywhere else whole micros. */
final class Money {

    static final String CAP = "It is an amount of USD, more than 0 and at most 1,000,000, with at most six decimals.";
    static final String CAP_OR_NONE = CAP + " null sets no cap.";

    private static final int DECIMALS = 6;
    private static final int MOST = 1_000_000;

    private Money() {}

    /** Empty for null: no cap. */
    static Optional<Long> micros(JsonNode usd) {
        return usd.isNull()
                ? Optional.empty()
                : Optional.of(usd.decimalValue().movePointRight(DECIMALS).longValueExact());
    }

    static JsonNode usd(long micros) {
        return DecimalNode.valueOf(BigDecimal.valueOf(micros, DECIMALS));
    }

    static boolean isCapOrNone(JsonNode value) {
        return value.isNull() || isCap(value);
    }

    static boolean isCap(JsonNode value) {
        return value.isNumber()
                && value.doubleValue() > 0
                && value.doubleValue() <= MOST
                && value.decimalValue().stripTrailingZeros().scale() <= DECIMALS;
    }
}
