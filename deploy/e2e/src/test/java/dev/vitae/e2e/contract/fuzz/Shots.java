package dev.vitae.e2e.contract.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.e2e.contract.Call;
import dev.vitae.e2e.contract.Operation;
import dev.vitae.e2e.contract.People;
import dev.vitae.e2e.contract.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Draws the requests of a run: each operation about as often as another one, begun at its good request. */
final class Shots {

    /** What whoever may do it would end for everybody, or for the rest of the run. Others try, and must be refused. */
    private static final Set<String> SPARED = Set.of(
            "DELETE /api/v1/me",
            "DELETE /api/v1/me/sessions",
            "DELETE /api/v1/users/{id}",
            "PATCH /api/v1/users/{id}",
            "DELETE /api/v1/tenants/{id}",
            "DELETE /api/v1/tenants/{id}/members/{userId}",
            "PATCH /api/v1/tenants/{id}/members/{userId}",
            "PUT /api/v1/system-config/{key}",
            "POST /api/v1/system-config/{key}/rollback",
            "PUT /api/v1/model-prices/{provider}/{model}",
            "PATCH /api/v1/templates/{slug}",
            "POST /api/v1/signing-keys");

    /** What renders, parses or leaves long work behind comes a quarter as often as the rest. */
    private static final Pattern HEAVY = Pattern.compile(
            "GET .*(export|preview\\.png|\\.pdf|\\.png|/file)|POST /api/v1/(resumes|generations|me/exports|resources/\\{id}/runs|.*/cover-letter)");

    private static final String ADMINS =
            "/api/v1/(users|erasures|signing-keys|system-config|model-prices|generation-outcomes|failures|usage-statistics|budgets"
                    + "|operations|dead-letters|skill-rebuilds|usage/rebuilds|ai-calls/people|templates).*";
    private static final String COMPANIES = "/api/v1/(tenants/|company-skills).*";
    private static final List<String> STRANGERS =
            List.of(People.MALLORY, People.MALLORY, People.BOB, People.FRIEND, People.ADMIN, "");

    private final World world;
    private final long seed;
    private final Things things;
    private final List<Operation> operations;
    private final Map<String, String> etags = new ConcurrentHashMap<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Shots(World world, long seed, Things things) {
        this.world = world;
        this.seed = seed;
        this.things = things;
        this.operations = world.operations();
    }

    Shot next(int number) {
        Draw draw = new Draw(seed, number);
        Operation operation = draw.of(operations);
        if (HEAVY.matcher(operation.name()).matches() && draw.percent(75)) {
            operation = draw.of(operations);
        }
        Kind kind = draw.percent(45) ? Kind.GOOD : draw.percent(45) ? Kind.NEARLY_GOOD : Kind.HOSTILE;
        boolean owner = draw.percent(80) && !SPARED.contains(operation.name());
        String person = owner ? owner(operation) : stranger(operation, draw);
        Call call = world.call(operation, others(operation, owner, draw));
        if (!owner) {
            call = withoutCanary(call);
        }
        call = switch (kind) {
            case GOOD -> good(operation, call, draw);
            case NEARLY_GOOD -> nearlyGood(operation, call, draw);
            case HOSTILE -> hostile(operation, call, draw);
        };
        if (operation.takesIfMatch()
                && !call.headers().containsKey("If-Match")
                && (kind == Kind.GOOD || draw.percent(80))) {
            call = call.with("If-Match", etags.getOrDefault(path(call), "\"0\""));
        }
        return new Shot(number, operation, kind, person, owner, person.isEmpty() ? call : call.by(token(person)));
    }

    /** Where a good change has to ask for the version first. */
    Optional<Call> before(Shot shot) {
        boolean readable = world.operations().stream()
                .anyMatch(other ->
                        other.reads() && other.path().equals(shot.operation().path()));
        return shot.operation().takesIfMatch() && readable && shot.owner() && !etags.containsKey(path(shot.call()))
                ? Optional.of(Call.to("GET", path(shot.call())).by(token(shot.person())))
                : Optional.empty();
    }

    void learn(Call call, Optional<String> etag) {
        if (etag.isPresent()) {
            etags.put(path(call), etag.get());
        } else {
            etags.remove(path(call));
        }
    }

    /** Tokens are good for ten minutes. */
    void renew() {
        tokens.clear();
    }

    private String token(String person) {
        return tokens.computeIfAbsent(person, world.people()::token);
    }

    private static String path(Call call) {
        return call.address().split("\\?")[0];
    }

    private static String owner(Operation operation) {
        if (operation.path().matches(ADMINS) && !operation.path().matches("/api/v1/templates.*")) {
            return People.ADMIN;
        }
        return operation.path().matches(COMPANIES) ? People.GRACE : People.ADA;
    }

    private static String stranger(Operation operation, Draw draw) {
        String person = draw.of(STRANGERS);
        boolean spares = SPARED.contains(operation.name())
                && (person.equals(People.ADMIN) || operation.path().startsWith("/api/v1/me"));
        return spares ? "" : person;
    }

    private Map<String, String> others(Operation operation, boolean owner, Draw draw) {
        Map<String, String> others = new HashMap<>();
        Optional<String> name = things.named(operation);
        boolean ends = operation.method().equals("DELETE") && owner;
        if (name.isPresent() && (ends || draw.percent(60))) {
            Optional<String> id = things.any(name.get(), draw);
            if (id.isPresent()) {
                others.put(name.get(), id.get());
            } else if (ends && operation.path().endsWith("}")) {
                others.put(name.get(), draw.uuid());
            }
            if (ends && operation.path().endsWith("}")) {
                id.ifPresent(gone -> things.forget(name.get(), gone));
            }
        }
        return others;
    }

    private Call withoutCanary(Call call) {
        return call.body() == null
                ? call
                : call.sending(new String(call.body(), StandardCharsets.ISO_8859_1)
                        .replace(world.canary(), "Harbour")
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    private Call good(Operation operation, Call call, Draw draw) {
        Call good =
                hasJson(call) && draw.percent(60) ? call.sending(new Bodies(operation, draw).good(call.body())) : call;
        return draw.percent(50) ? query(operation, good, draw, Kind.GOOD) : good;
    }

    private Call nearlyGood(Operation operation, Call call, Draw draw) {
        if (hasJson(call) && draw.percent(75)) {
            return call.sending(new Bodies(operation, draw).nearlyGood(call.body()));
        }
        if (!operation.names("query").isEmpty() && draw.percent(70)) {
            return query(operation, call, draw, Kind.NEARLY_GOOD);
        }
        return draw.percent(50) ? segment(call, draw.uuid(), draw) : call.with("If-Match", "\"" + draw.below(9) + "\"");
    }

    private Call hostile(Operation operation, Call call, Draw draw) {
        if (hasJson(call) && draw.percent(65)) {
            return call.sending(new Bodies(operation, draw).hostile(call.body()));
        }
        if (call.body() != null && !hasJson(call) && draw.percent(60)) {
            return call.sending(Hostile.form(call.body(), draw));
        }
        if (!operation.names("query").isEmpty() && draw.percent(60)) {
            return query(operation, call, draw, Kind.HOSTILE);
        }
        if (draw.percent(50)) {
            return segment(call, draw.of(Hostile.SEGMENTS), draw);
        }
        Map.Entry<String, String> header = draw.of(Hostile.HEADERS);
        return call.with(header.getKey(), header.getValue());
    }

    /** In the place of one of the path's segments; a real one beyond the two of {@code /api/v1}. */
    private static Call segment(Call call, String other, Draw draw) {
        String[] halves = call.address().split("\\?", 2);
        List<String> segments = new ArrayList<>(List.of(halves[0].split("/")));
        if (segments.size() < 4 || draw.percent(10)) {
            segments.add(other);
        } else {
            segments.set(Math.min(segments.size() - 1, 4 + draw.below(3)), other);
        }
        return call.at(String.join("/", segments) + (halves.length > 1 ? "?" + halves[1] : ""));
    }

    private static Call query(Operation operation, Call call, Draw draw, Kind kind) {
        Values values = new Values(operation, draw);
        String more = operation.parameters().stream()
                .filter(parameter -> parameter.path("in").asText().equals("query") && draw.percent(40))
                .map(parameter -> parameter.path("name").asText() + "=" + encoded(value(values, parameter, draw, kind)))
                .collect(Collectors.joining("&"));
        if (more.isEmpty()) {
            return call;
        }
        return call.at(call.address() + (call.address().contains("?") ? "&" : "?") + more);
    }

    private static String value(Values values, JsonNode parameter, Draw draw, Kind kind) {
        String name = parameter.path("name").asText();
        return switch (kind) {
            case GOOD ->
                name.equals("limit")
                        ? Integer.toString(1 + draw.below(100))
                        : values.good(parameter.path("schema")).asText();
            case NEARLY_GOOD ->
                name.equals("limit")
                        ? draw.of(List.of("0", "101", "-1", "ten", ""))
                        : values.nearlyGood(parameter.path("schema")).asText();
            case HOSTILE -> draw.of(Hostile.TEXTS);
        };
    }

    private static String encoded(String text) {
        String sent = text.length() > 2_000 ? text.substring(0, 2_000) : text;
        return URLEncoder.encode(sent, StandardCharsets.UTF_8);
    }

    private static boolean hasJson(Call call) {
        return call.body() != null
                && call.headers().getOrDefault("Content-Type", "").contains("json");
    }
}
