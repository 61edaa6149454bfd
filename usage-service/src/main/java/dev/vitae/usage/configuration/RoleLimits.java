package dev.vitae.usage.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** How often people of a role may do what is counted: {@code {"parse": {"day": 100, "month": 1000}, …}}, null without a limit. */
public final class RoleLimits {

    /** What is counted, as the usage log names it. */
    public static final List<String> OPERATIONS = List.of("parse", "generate", "export");

    static final String RULE =
            "It has parse, generate and export, each with day and month: a whole number from 0 to 1,000,000, "
                    + "or null for no limit.";

    private static final List<String> PERIODS = List.of("day", "month");
    private static final int MOST = 1_000_000;

    private RoleLimits() {}

    /** @param limits of parse, generate and export, of each a day's and a month's; null for none */
    static JsonNode of(Integer... limits) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < OPERATIONS.size(); i++) {
            ObjectNode one = all.putObject(OPERATIONS.get(i));
            for (int j = 0; j < PERIODS.size(); j++) {
                one.put(PERIODS.get(j), limits[i * PERIODS.size() + j]);
            }
        }
        return all;
    }

    /** Empty where there is none. */
    static Optional<Integer> limit(JsonNode limits, String operation, String period) {
        JsonNode limit = limits.get(operation).get(period);
        return limit.isNull() ? Optional.empty() : Optional.of(limit.intValue());
    }

    static boolean areValid(JsonNode value) {
        return hasExactly(value, OPERATIONS)
                && all(value, one -> hasExactly(one, PERIODS) && all(one, RoleLimits::isLimit));
    }

    private static boolean isLimit(JsonNode value) {
        return value.isNull()
                || (value.isIntegralNumber()
                        && value.canConvertToInt()
                        && value.intValue() >= 0
                        && value.intValue() <= MOST);
    }

    private static boolean hasExactly(JsonNode value, List<String> members) {
        return value.isObject()
                && value.size() == members.size()
                && members.stream().allMatch(value::has);
    }

    private static boolean all(JsonNode value, java.util.function.Predicate<JsonNode> valid) {
        for (Iterator<JsonNode> members = value.elements(); members.hasNext(); ) {
            if (!valid.test(members.next())) {
                return false;
            }
        }
        return true;
    }
}
