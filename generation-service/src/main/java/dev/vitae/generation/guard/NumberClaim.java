package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Content;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Tokens;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * A number as text states it.
 *
 * @param unit {@code %}, {@code x} (times), a currency sign, or empty
 * @param bound 1 for "over", -1 for "nearly", 0 for the value itself
 * @param direction 1 where something rises, -1 where it falls, 0 where neither is said
 * @param subject what rises or falls, as a stem: the word before "by 40 %", or after "40 % of"
 * @param counted the noun that is counted, as a stem: the first plural after the number
 * @param near stems of the words right after it, or right before it where none follow
 * @param line stems of the whole line
 */
record NumberClaim(
        String text,
        BigDecimal value,
        String unit,
        int bound,
        int direction,
        Optional<String> subject,
        Optional<String> counted,
        Set<String> near,
        Set<String> around,
        Set<String> line) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_ABOVE = new BigDecimal("1.25");
    private static final BigDecimal LEAST_BELOW = new BigDecimal("0.9");

    /** Whether another number states the same fact, so that this one is supported by it. */
    boolean sameAs(NumberClaim source) {
        boolean directions = direction == 0 || source.direction == 0 || direction == source.direction;
        return directions && sameQuantity(source) && sameSubject(source);
    }

    /** Whether the words right after the number name this. */
    boolean isOf(String quote, TextLanguage language) {
        Set<String> stems = Content.stems(Tokens.of(quote), language);
        return !stems.isEmpty() && near.containsAll(stems);
    }

    private boolean sameQuantity(NumberClaim source) {
        if (unit.equals(source.unit)) {
            return sameValue(value, source.value);
        }
        boolean times = (unit.equals("x") && source.unit.equals("%")) || (unit.equals("%") && source.unit.equals("x"));
        return times && sameValue(percent(), source.percent());
    }

    /** "Three times" is 200 % more. */
    private BigDecimal percent() {
        return unit.equals("x") ? value.subtract(BigDecimal.ONE).multiply(HUNDRED) : value;
    }

    private boolean sameValue(BigDecimal claimed, BigDecimal stated) {
        if (bound > 0) {
            return stated.compareTo(claimed) >= 0 && stated.compareTo(claimed.multiply(MOST_ABOVE)) <= 0;
        }
        if (bound < 0) {
            return stated.compareTo(claimed) <= 0 && stated.compareTo(claimed.multiply(LEAST_BELOW)) >= 0;
        }
        return stated.compareTo(claimed) == 0;
    }

    private boolean sameSubject(NumberClaim source) {
        if (subject.isPresent() && !unit.isEmpty()) {
            return source.line.isEmpty() || source.around.contains(subject.get()) || source.around.isEmpty();
        }
        if (counted.isPresent() && !source.around.isEmpty() && !source.line.contains(counted.get())) {
            return false;
        }
        return near.isEmpty() || source.around.isEmpty() || near.stream().anyMatch(source.around::contains);
    }
}
