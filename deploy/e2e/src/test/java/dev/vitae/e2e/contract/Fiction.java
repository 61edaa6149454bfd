package dev.vitae.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes of what a stack answered what can be shown to everybody: ids, times, names, addresses and secrets become made-up
 * ones, a list keeps its fullest item, or its first words, a long text its beginning.
 */
final class Fiction {

    private static final Instant THEN = Instant.parse("2026-11-02T09:30:00Z");
    private static final String ORIGIN = "https://vitae.example";
    private static final int LONGEST = 160;
    private static final int MOST_WORDS = 10;

    private static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern ID = Pattern.compile(UUID);
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern SECRET = Pattern.compile("(?<=\\bv[a-z]_)[\\w-]{6}\\b|[A-Za-z0-9_-]{40,}");
    private static final Pattern TOKEN = Pattern.compile("ey[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private final Map<String, String> madeUp = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Instant now = Instant.now();

    /** @param names what stands for words and ids of the world, such as that of a résumé */
    Fiction(World world, Map<String, String> names) {
        madeUp.put(world.canary(), "Brennan");
        madeUp.put(world.stack().baseUrl(), ORIGIN);
        madeUp.putAll(names);
    }

    JsonNode of(JsonNode answer) {
        ids.clear();
        return told(answer, "");
    }

    private JsonNode told(JsonNode node, String member) {
        if (node.isTextual()) {
            return JsonNodeFactory.instance.textNode(member.equals("next") ? "b3BhcXVl" : text(node.textValue()));
        }
        if (node.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            // Words stay together: others of them may be what a default is one of.
            Operation.elements(node).stream()
                    .filter(JsonNode::isValueNode)
                    .limit(MOST_WORDS)
                    .forEach(word -> list.add(told(word, member)));
            Operation.elements(node).stream()
                    .filter(JsonNode::isContainerNode)
                    .max(Comparator.comparingInt(JsonNode::size))
                    .ifPresent(fullest -> list.add(told(fullest, member)));
            return list;
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(it -> object.set(text(it.getKey()), told(it.getValue(), it.getKey())));
            return object;
        }
        return node;
    }

    private String text(String real) {
        if (INSTANT.matcher(real).matches()) {
            return moved(Instant.parse(real)).toString();
        }
        if (DAY.matcher(real).matches()) {
            return day(LocalDate.parse(real)).toString();
        }
        String text = TOKEN.matcher(real).replaceAll("eyJhbGciOiJFUzI1NiJ9.example.example");
        for (Map.Entry<String, String> it : madeUp.entrySet()) {
            text = text.replace(it.getKey(), it.getValue());
        }
        // An address or a title that is told apart by an id needs none here.
        text = text.replaceAll("(?<=\\w)-" + UUID + "(?=@)", "").replaceAll(" " + UUID + "\\b", "");
        text = ID.matcher(text)
                .replaceAll(id -> ids.computeIfAbsent(
                        id.group(), any -> "01990b3c-5d20-7000-8000-%012d".formatted(101 + ids.size())));
        text = SECRET.matcher(text)
                .replaceAll(secret -> ID.matcher(secret.group()).matches()
                        ? secret.group()
                        : Matcher.quoteReplacement(sameLength(secret.group())));
        text = text.replace("127.0.0.1", "192.0.2.1").replaceAll("Java-http-client/\\S+", "Mozilla/5.0");
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }

    /** Digits of a hash stay digits of one. */
    private static String sameLength(String secret) {
        String of = secret.matches("[0-9a-f]+") ? "0123456789abcdef" : "ExampleSecret";
        return of.repeat(secret.length() / of.length() + 1).substring(0, secret.length());
    }

    /** What was just now is then; what comes later, or was before, does so by as many hours. */
    private Instant moved(Instant real) {
        long hours = Math.round(Duration.between(now, real).toMinutes() / 60.0);
        return THEN.plus(hours, ChronoUnit.HOURS);
    }

    private LocalDate day(LocalDate real) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        long days = ChronoUnit.DAYS.between(today, real);
        return Math.abs(days) > 60
                ? real
                : THEN.atZone(ZoneOffset.UTC).toLocalDate().plusDays(days);
    }
}
