package dev.vitae.usage.ops;

import dev.vitae.kit.etag.ETags;
import dev.vitae.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;

/** Scripts and styles of the pages, read from the jar once; their addresses change with what is in them. */
@Named("assets")
@ApplicationScoped
public class Assets {

    private static final String OURS = "/ops/";
    private static final String THEIRS = "/META-INF/resources/webjars/";
    private static final Map<String, String> FILES = Map.of(
            "ops.css", OURS + "ops.css",
            "ops.js", OURS + "ops.js",
            "icon.svg", OURS + "icon.svg",
            "htmx.js", THEIRS + "htmx.org/2.0.4/dist/htmx.min.js",
            "sse.js", THEIRS + "htmx-ext-sse/2.2.2/sse.js",
            "uplot.js", THEIRS + "uplot/1.6.30/dist/uPlot.iife.min.js",
            "uplot.css", THEIRS + "uplot/1.6.30/dist/uPlot.min.css");

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    /** @param tag of what is in it */
    record Asset(String type, byte[] bytes, String tag) {}

    private final Map<String, Asset> assets;

    Assets() {
        assets = FILES.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, file -> {
            byte[] bytes = read(file.getValue());
            return new Asset(
                    TYPES.get(file.getKey().replaceAll(".*\\.", "")),
                    bytes,
                    ETags.of(bytes).getValue());
        }));
    }

    /** For templates. */
    public String url(String name) {
        return "/ops/assets/" + name + "?v=" + assets.get(name).tag();
    }

    /** Fails with 404. */
    Asset find(String name) {
        Asset asset = assets.get(name);
        if (asset == null) {
            throw Problem.notFound();
        }
        return asset;
    }

    private static byte[] read(String path) {
        try (InputStream file = Assets.class.getResourceAsStream(path)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
