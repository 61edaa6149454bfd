package dev.vitae.local;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which service answers which paths of the one public origin. What is not in this table is not reachable from outside:
 * above all {@code /internal} and {@code /q}.
 */
public final class Routes {
    private static final Map<String, Service> TABLE = Map.ofEntries(
            Map.entry("/auth", Service.IDENTITY),
            Map.entry("/openapi.json", Service.IDENTITY),
            Map.entry("/docs", Service.IDENTITY),
            Map.entry("/api/v1/me", Service.IDENTITY),
            Map.entry("/api/v1/users", Service.IDENTITY),
            Map.entry("/api/v1/tenants", Service.IDENTITY),
            Map.entry("/api/v1/invitations", Service.IDENTITY),
            Map.entry("/api/v1/signing-keys", Service.IDENTITY),
            Map.entry("/api/v1/erasures", Service.IDENTITY),
            Map.entry("/api/v1/resumes", Service.RESUME),
            Map.entry("/api/v1/skill-resume", Service.RESUME),
            Map.entry("/api/v1/skills", Service.RESUME),
            Map.entry("/api/v1/skill-rebuilds", Service.RESUME),
            Map.entry("/api/v1/company-skills", Service.RESUME),
            Map.entry("/api/v1/colleagues", Service.RESUME),
            Map.entry("/api/v1/experience", Service.RESUME),
            Map.entry("/api/v1/education", Service.RESUME),
            Map.entry("/api/v1/templates", Service.RESUME),
            Map.entry("/api/v1/builder-documents", Service.RESUME),
            Map.entry("/api/v1/vacancies", Service.VACANCY),
            Map.entry("/api/v1/jobs", Service.VACANCY),
            Map.entry("/api/v1/calendar", Service.VACANCY),
            Map.entry("/api/v1/generations", Service.GENERATION),
            Map.entry("/api/v1/generation-outcomes", Service.GENERATION),
            Map.entry("/api/v1/failures", Service.GENERATION),
            Map.entry("/api/v1/generated-resumes", Service.GENERATION),
            Map.entry("/api/v1/wizard-sessions", Service.GENERATION),
            Map.entry("/api/v1/wizard-steps", Service.GENERATION),
            Map.entry("/api/v1/resources", Service.GENERATION),
            Map.entry("/api/v1/resource-runs", Service.GENERATION),
            Map.entry("/api/v1/match-scores", Service.GENERATION),
            Map.entry("/api/v1/guard-checks", Service.GENERATION),
            Map.entry("/uploads", Service.GENERATION),
            Map.entry("/api/v1/shares", Service.SHARING),
            Map.entry("/r", Service.SHARING),
            Map.entry("/robots.txt", Service.SHARING),
            Map.entry("/api/v1/usage", Service.USAGE),
            Map.entry("/api/v1/usage-statistics", Service.USAGE),
            Map.entry("/api/v1/budgets", Service.USAGE),
            Map.entry("/api/v1/ai-calls", Service.USAGE),
            Map.entry("/api/v1/model-prices", Service.USAGE),
            Map.entry("/api/v1/limits", Service.USAGE),
            Map.entry("/api/v1/system-config", Service.USAGE),
            Map.entry("/api/v1/operations", Service.USAGE),
            Map.entry("/api/v1/dead-letters", Service.USAGE),
            Map.entry("/ops", Service.USAGE));

    private final TreeMap<String, Service> byPrefix = new TreeMap<>(TABLE);

    /** Each path that begins what a service answers. */
    public static Map<String, Service> table() {
        return TABLE;
    }

    /** @param rawPath as it came over the wire; empty when nobody answers it */
    public Optional<Service> of(String rawPath) {
        if (isEvasive(rawPath)) {
            return Optional.empty();
        }
        for (String path = rawPath; !path.isEmpty(); path = path.substring(0, path.lastIndexOf('/'))) {
            Service service = byPrefix.get(path);
            if (service != null) {
                return Optional.of(service);
            }
        }
        return Optional.empty();
    }

    /** A path that a service might read as another one than we do: it could lead around this table. */
    private static boolean isEvasive(String rawPath) {
        String path = rawPath.toLowerCase(Locale.ROOT);
        return !path.startsWith("/")
                || path.contains("//")
                || path.contains("/./")
                || path.contains("/../")
                || path.endsWith("/.")
                || path.endsWith("/..")
                || path.contains("%2e")
                || path.contains("%2f")
                || path.contains("%5c")
                || path.contains("\\")
                || path.contains(";");
    }
}
