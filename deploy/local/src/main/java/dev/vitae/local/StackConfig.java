package dev.vitae.local;

import dev.vitae.testkit.ProjectRoot;
import java.nio.file.Path;

/**
 * Where a stack lives and listens.
 *
 * @param root of the project, which holds the packaged services
 * @param data everything that survives a restart: databases, topics, logs, secrets
 * @param fakeModels whether a fake provider of language models stands in for OpenAI and Gemini
 * @param manyOfOneAddress whether many people come from this machine, and one may ask as often as they like: tests and benchmarks
 * @param makesStartCaches whether processes without a start cache make one, which slows this start and its stop
 */
public record StackConfig(
        Path root, Path data, Ports ports, boolean fakeModels, boolean manyOfOneAddress, boolean makesStartCaches) {

    /** A web app of another origin, which the API lets in where tests run. */
    public static final String APP = "https://app.example";

    /** The stack of {@code deploy/up}. */
    public static StackConfig standard() {
        Path root = ProjectRoot.find();
        return new StackConfig(root, root.resolve("deploy/local/data"), Ports.standard(), false, false, true);
    }

    /** These services, on what that release has written. */
    static StackConfig onDataOf(Path release) {
        Path data = release.toAbsolutePath().resolve("deploy/local/data");
        return new StackConfig(ProjectRoot.find(), data, Ports.standard(), false, false, false);
    }

    /** A stack of its own beside others, for tests. */
    public static StackConfig beside(Path data) {
        return new StackConfig(ProjectRoot.find(), data.toAbsolutePath(), Ports.free(), false, true, false);
    }

    /** The same, with a fake provider of language models beside it. */
    public StackConfig withFakeModels() {
        return new StackConfig(root, data, ports, true, manyOfOneAddress, makesStartCaches);
    }

    ClientLimits limits() {
        return manyOfOneAddress ? ClientLimits.standard().forOneAddress() : ClientLimits.standard();
    }

    /** What people and clients call; also the issuer of access tokens. */
    public String baseUrl() {
        return "http://localhost:" + ports.edge();
    }

    /** Of the fake provider. */
    public String modelsUrl() {
        return "http://localhost:" + ports.models();
    }

    public String url(Service service) {
        return "http://localhost:" + ports.of(service);
    }

    /** Of all stacks: {@code deploy/up} makes them, tests profit. */
    Path startCaches() {
        return root.resolve("deploy/local/data/aot");
    }

    public Path logs() {
        return data.resolve("logs");
    }

    Path log(String part) {
        return logs().resolve(part + ".log");
    }
}
